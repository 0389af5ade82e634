import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Clock } from '../../../../platform/domain/clock';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { OutgoingMailRecord } from '../../../../platform/runtime/mail/outgoing-mail.entity';

/** A letter that was given up. Who it was for stays sealed. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly writtenAt: Date;
  readonly attempts: number;
  readonly fault: string | null;
  /** Its content is still there. */
  readonly canBeSent: boolean;
}

/** Letters that were given up, and sending them after all. */
export class DeadLetters {
  constructor(private readonly options: { readonly database: Database; readonly clock: Clock }) {}

  /** Newest first. */
  async page(page: Page): Promise<Slice<DeadLetter>> {
    const direction = page.backwards ? 'ASC' : 'DESC';
    const rows = await this.options.database.read((manager: EntityManager) =>
      manager
        .createQueryBuilder(OutgoingMailRecord, 'mail')
        .where({ state: 'DEAD' })
        .andWhere(page.after === null ? '1 = 1' : placed('<', 'after'), valuesOf(page.after, 'after'))
        .andWhere(page.before === null ? '1 = 1' : placed('>', 'before'), valuesOf(page.before, 'before'))
        .orderBy({ 'mail.writtenAt': direction, 'mail.id': direction })
        .limit(page.size + 1)
        .getMany(),
    );
    return sliceOf(page, rows.map(deadLetterFrom));
  }

  count(): Promise<number> {
    return this.options.database.read((manager) =>
      manager.count(OutgoingMailRecord, { where: { state: 'DEAD' } }),
    );
  }

  /** Puts a letter back into the post, to be tried as if it were new. */
  async sendAgain(id: string): Promise<DeadLetter | Refused<'NOT_FOUND' | 'LETTER_GONE'>> {
    const { database, clock } = this.options;
    return database.write(async (manager) => {
      const record = await manager.findOneBy(OutgoingMailRecord, { id, state: 'DEAD' });
      if (!record) return refuse('NOT_FOUND');
      if (record.sealed === null) return refuse('LETTER_GONE');
      const again = { state: 'WAITING' as const, attempts: 0, fault: null, dueAt: clock.now() };
      await manager.update(OutgoingMailRecord, { id, state: 'DEAD', sealed: Not(IsNull()) }, again);
      return deadLetterFrom({ ...record, ...again });
    });
  }
}

function deadLetterFrom({ id, kind, writtenAt, attempts, fault, sealed }: OutgoingMailRecord): DeadLetter {
  return { id, kind, writtenAt, attempts, fault, canBeSent: sealed !== null };
}

function placed(sign: '<' | '>', name: string): string {
  return `(mail.writtenAt ${sign} :${name}At OR (mail.writtenAt = :${name}At AND mail.id ${sign} :${name}Id))`;
}

/** The sort keys of a cursor: a time (ISO 8601) and an id. */
function valuesOf(keys: readonly string[] | null, name: string): Record<string, string> {
  const [at = '', id = ''] = keys ?? [];
  return { [`${name}At`]: at.replace('T', ' ').replace('Z', ''), [`${name}Id`]: id };
}
