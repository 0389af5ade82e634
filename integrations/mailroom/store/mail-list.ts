import { IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import type { Database } from '../../../platform/runtime/database/database';
import type { MailState, Reason, Verdict } from '../domain/verdict';
import { ReceivedMailRecord } from './received-mail.entity';

/** A mail as the secretariat may know of it: what it says is in the mailbox, or in the complaint. */
export interface ListedMail {
  readonly id: string;
  readonly listedAt: Date;
  readonly state: MailState;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
  readonly bytes: number | null;
  readonly senderMask: string | null;
  readonly letterId: string | null;
  readonly settledAt: Date | null;
}

/**
 * The list of mails for review. An answer that found its thread is not in it: who reads the list may be those whom the
 * complaint accuses, and must not learn that there is one.
 */
export class MailList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page(page: Page, open: boolean): Promise<Slice<ListedMail>> {
    const direction = page.backwards ? 'ASC' : 'DESC';
    const rows = await this.database.read((manager) =>
      listed(manager, open)
        .andWhere(page.after === null ? '1 = 1' : placed('<', 'after'), valuesOf(page.after, 'after'))
        .andWhere(page.before === null ? '1 = 1' : placed('>', 'before'), valuesOf(page.before, 'before'))
        .orderBy({ 'mail.listedAt': direction, 'mail.id': direction })
        .limit(page.size + 1)
        .getMany(),
    );
    return sliceOf(page, rows.map(listedMail));
  }

  count(open: boolean): Promise<number> {
    return this.database.read((manager) => listed(manager, open).getCount());
  }

  /** Somebody has looked at it; again changes nothing. Null when it is not in the list. */
  async settle(id: string): Promise<ListedMail | null> {
    return this.database.write(async (manager) => {
      const found = await listed(manager, false).andWhere('mail.id = :id', { id }).getOne();
      if (!found) return null;
      const settledAt = found.settledAt ?? this.clock.now();
      await manager.update(ReceivedMailRecord, { id, settledAt: IsNull() }, { settledAt });
      return listedMail({ ...found, settledAt });
    });
  }
}

function listed(manager: EntityManager, open: boolean): SelectQueryBuilder<ReceivedMailRecord> {
  const query = manager
    .createQueryBuilder(ReceivedMailRecord, 'mail')
    .where("NOT (mail.verdict IS NOT NULL AND mail.verdict = 'REPLY' AND mail.state = 'TAKEN_IN')");
  return open ? query.andWhere("mail.settledAt IS NULL AND mail.state <> 'TAKEN_IN'") : query;
}

function listedMail(record: ReceivedMailRecord): ListedMail {
  const { id, listedAt, state, verdict, reason, bytes, senderMask, letterId, settledAt } = record;
  return { id, listedAt, state, verdict, reason, bytes, senderMask, letterId, settledAt };
}

function placed(sign: '<' | '>', name: string): string {
  return `(mail.listedAt ${sign} :${name}At OR (mail.listedAt = :${name}At AND mail.id ${sign} :${name}Id))`;
}

/** The sort keys of a cursor: a time (ISO 8601) and an id. */
function valuesOf(keys: readonly string[] | null, name: string): Record<string, string> {
  const [at = '', id = ''] = keys ?? [];
  return { [`${name}At`]: at.replace('T', ' ').replace('Z', ''), [`${name}Id`]: id };
}
