import type { Actor } from '../../../../platform/domain/actor';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import type { KeptNotice, NoticeFilter } from '../escalation/notice-rows';
import { orderedBy, wherePlaced } from '../keyset';
import { allOf, always, never, readInstant, readInstantOrNull, sql, sqlInstant, type Sql } from '../sql';
import type { ReporterNoticeRecord } from './reporter-notice.entity';

const newestFirst = { time: 'n.issuedAt', id: 'n.id', newestFirst: true };

/** What a reporter was told of complaints that are his or hers. */
export class ReporterNoticeReading {
  constructor(private readonly database: Database) {}

  async page(viewer: Actor, filter: NoticeFilter, page: Page): Promise<Slice<KeptNotice>> {
    const where = allOf([whereOwn(viewer), whereUnread(filter), wherePlaced(page, newestFirst)]);
    const ending = `ORDER BY ${orderedBy(page, newestFirst)} LIMIT ${page.size + 1}`;
    return sliceOf(page, await this.find(where, ending));
  }

  async count(viewer: Actor, filter: NoticeFilter): Promise<number> {
    const where = allOf([whereOwn(viewer), whereUnread(filter)]);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total ${from} WHERE ${where.text}`, [
        ...where.values,
      ]),
    );
    return Number(row?.total ?? 0);
  }

  async one(viewer: Actor, id: string): Promise<KeptNotice | null> {
    const [found] = await this.find(allOf([whereOwn(viewer), sql('n.id = ?', id)]), '');
    return found ?? null;
  }

  /** The notice as it is now; null when the viewer has none of this id. */
  async markRead(viewer: Actor, id: string, at: Date): Promise<KeptNotice | null> {
    const found = await this.one(viewer, id);
    if (!found || found.readAt) return found;
    await this.database.write((manager) =>
      manager.query('UPDATE reporter_notice SET readAt = ? WHERE id = ? AND readAt IS NULL', [
        sqlInstant(at),
        id,
      ]),
    );
    return this.one(viewer, id);
  }

  private async find(where: Sql, ending: string): Promise<readonly KeptNotice[]> {
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(`SELECT n.* ${from} WHERE ${where.text} ${ending}`, [...where.values]),
    );
    return rows.map(({ id, complaintId, kind, issuedAt, readAt }) => ({
      ...{ id, complaintId, kind, clock: null, level: null, dueAt: null },
      issuedAt: readInstant(issuedAt),
      readAt: readInstantOrNull(readAt),
    }));
  }
}

type Row = Pick<ReporterNoticeRecord, 'id' | 'complaintId' | 'kind'> & {
  readonly issuedAt: string | Date;
  readonly readAt: string | Date | null;
};

const from = 'FROM reporter_notice n JOIN complaint c ON c.id = n.complaintId';

/** Whose the complaint is now decides, not whose it was when the notice was written. */
function whereOwn({ accountId }: Actor): Sql {
  return accountId === null ? never : sql('c.reporterId = ?', accountId);
}

function whereUnread({ unreadOnly }: NoticeFilter): Sql {
  return unreadOnly ? sql('n.readAt IS NULL') : always;
}
