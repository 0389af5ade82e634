import { randomUUID } from 'node:crypto';
import { MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import {
  isTooMany,
  personalDataOf,
  revealLimit,
  type AccessLine,
  type PersonalData,
} from '../domain/access-log';
import { isActive } from '../domain/account';
import { AccessLineRow } from './access-line.entity';
import { accountOf, lockedRow } from './account-rows';
import { AccountRow } from './account.entity';

/** Whose lines are read: of all accounts, or of one. */
export type LinesOf = 'ALL' | { readonly accountId: string };

/** Shows personal data and keeps the log of it. */
export class AccessLogStore {
  constructor(
    private readonly options: { readonly database: Database; readonly seal: Seal; readonly clock: Clock },
  ) {}

  /** Writes the line, then reads the data, in one transaction: nothing is shown that is not in the log. */
  async reveal(
    by: { readonly accountId: string; readonly role: string },
    { accountId, reason }: { readonly accountId: string; readonly reason: string },
  ): Promise<PersonalData | Refused<'NOT_SIGNED_IN' | 'NOT_FOUND' | 'TOO_MANY_REVEALS'>> {
    const { database, seal, clock } = this.options;
    return database.write(async (manager) => {
      // The lock of the one who asks: many at once are counted one after the other.
      const asking = await lockedRow(manager, database.kind, by.accountId);
      if (!asking || !isActive(accountOf(asking, seal))) return refuse('NOT_SIGNED_IN');
      const at = clock.now();
      const since = new Date(at.getTime() - revealLimit.within);
      const recent = { byAccountId: by.accountId, at: MoreThan(since) };
      if (isTooMany(await manager.count(AccessLineRow, { where: recent }))) return refuse('TOO_MANY_REVEALS');
      const row = await manager.findOneBy(AccountRow, { id: accountId });
      const data = row && personalDataOf(accountOf(row, seal));
      if (!data) return refuse('NOT_FOUND');
      const id = randomUUID();
      await manager.insert(AccessLineRow, {
        ...{ id, accountId, byAccountId: by.accountId, byRole: by.role, at },
        reason: seal.seal(reason, placeOf(id)),
      });
      return data;
    });
  }

  /** One page of the log, newest first. */
  async page(of: LinesOf, page: Page): Promise<Slice<AccessLine>> {
    const direction = page.backwards ? 'ASC' : 'DESC';
    const rows = await this.options.database.read((manager: EntityManager) =>
      manager
        .createQueryBuilder(AccessLineRow, 'line')
        .where(whoseOf(of))
        .andWhere(page.after === null ? '1 = 1' : placed('<', 'after'), valuesOf(page.after, 'after'))
        .andWhere(page.before === null ? '1 = 1' : placed('>', 'before'), valuesOf(page.before, 'before'))
        .orderBy({ 'line.at': direction, 'line.id': direction })
        .limit(page.size + 1)
        .getMany(),
    );
    return sliceOf(
      page,
      rows.map((row) => ({ ...row, reason: this.options.seal.open(row.reason, placeOf(row.id)) })),
    );
  }

  async count(of: LinesOf): Promise<number> {
    return this.options.database.read((manager) => manager.count(AccessLineRow, { where: whoseOf(of) }));
  }
}

function whoseOf(of: LinesOf): FindOptionsWhere<AccessLineRow> {
  return of === 'ALL' ? {} : { accountId: of.accountId };
}

function placed(sign: '<' | '>', name: string): string {
  return `(line.at ${sign} :${name}At OR (line.at = :${name}At AND line.id ${sign} :${name}Id))`;
}

/** The sort keys of a cursor: a time (ISO 8601) and an id. */
function valuesOf(keys: readonly string[] | null, name: string): Record<string, string> {
  const [at = '', id = ''] = keys ?? [];
  return { [`${name}At`]: at.replace('T', ' ').replace('Z', ''), [`${name}Id`]: id };
}

function placeOf(id: string): string {
  return `personal_data_access/${id}/reason`;
}
