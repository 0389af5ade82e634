import type { Actor } from '../../../../platform/domain/actor';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import type { KeptNotice, NoticeFilter } from '../escalation/notice-rows';
import { orderedBy, wherePlaced } from '../keyset';
import { allOf, always, readInstant, readInstantOrNull, sql, sqlInstant, type Sql } from '../sql';
import { whereVisible } from '../where-visible';
import type { ReporterNoticeRecord } from './reporter-notice.entity';

const newestFirst = { time: 'n.issuedAt', id: 'n.id', newestFirst: true };
const order = { time: 'told.issuedAt', id: 'told.id', newestFirst: true };

/** What a citizen was told: of complaints that are his or hers, and of those he or she supports. */
export class ReporterNoticeReading {
  constructor(private readonly database: Database) {}

  async page(viewer: Actor, filter: NoticeFilter, page: Page): Promise<Slice<KeptNotice>> {
    const where = allOf([whereUnread(filter), wherePlaced(page, newestFirst)]);
    const ending = `ORDER BY ${orderedBy(page, order)} LIMIT ${page.size + 1}`;
    return sliceOf(page, await this.find(viewer, where, ending));
  }

  async count(viewer: Actor, filter: NoticeFilter): Promise<number> {
    const told = toldTo(viewer, whereUnread(filter));
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total FROM (${told.text}) told`, [
        ...told.values,
      ]),
    );
    return Number(row?.total ?? 0);
  }

  async one(viewer: Actor, id: string): Promise<KeptNotice | null> {
    const [found] = await this.find(viewer, sql('n.id = ?', id), '');
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

  private async find(viewer: Actor, where: Sql, ending: string): Promise<readonly KeptNotice[]> {
    const told = toldTo(viewer, where);
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(`SELECT told.* FROM (${told.text}) told ${ending}`, [...told.values]),
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

/**
 * Whose the complaint is now decides, not whose it was when the notice was written; and who supports a complaint that
 * became secret was told nothing of it. Each side has an index of its own.
 */
function toldTo(viewer: Actor, where: Sql): Sql {
  const { accountId } = viewer;
  const told = `SELECT n.id AS id, n.complaintId AS complaintId, n.kind AS kind, n.issuedAt AS issuedAt, n.readAt AS readAt
    FROM reporter_notice n JOIN complaint c ON c.id = n.complaintId`;
  const visible = whereVisible(viewer);
  return sql(
    `${told}
     WHERE c.reporterId = ? AND n.supporterId IS NULL AND ${where.text}
     UNION ALL
     ${told}
     WHERE n.supporterId = ? AND ${visible.text} AND ${where.text}`,
    accountId,
    ...where.values,
    accountId,
    ...visible.values,
    ...where.values,
  );
}

function whereUnread({ unreadOnly }: NoticeFilter): Sql {
  return unreadOnly ? sql('n.readAt IS NULL') : always;
}
