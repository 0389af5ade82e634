import type { Actor } from '../../../../platform/domain/actor';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import { desksOf, nameOf } from '../../domain/escalation/receivers';
import { orderedBy, wherePlaced } from '../keyset';
import { allOf, always, isOneOf, sql, sqlInstant, type Sql } from '../sql';
import { whereVisible } from '../where-visible';
import { ReporterNoticeReading } from '../notices/reporter-notice-reading';
import { keptNoticeFrom, type KeptNotice, type NoticeFilter, type NoticeRow } from './notice-rows';

const newestFirst = { time: 'n.issuedAt', id: 'n.id', newestFirst: true };

/**
 * The notices of the desks at which the viewer works, of complaints he or she may see; those of whoever works at none
 * are what he or she was told as a reporter.
 */
export class NoticeReading {
  private readonly reporters: ReporterNoticeReading;

  constructor(private readonly database: Database) {
    this.reporters = new ReporterNoticeReading(database);
  }

  async page(viewer: Actor, filter: NoticeFilter, page: Page): Promise<Slice<KeptNotice>> {
    if (isReader(viewer)) return this.reporters.page(viewer, filter, page);
    const where = allOf([whereMine(viewer), whereUnread(filter), wherePlaced(page, newestFirst)]);
    const ending = `ORDER BY ${orderedBy(page, newestFirst)} LIMIT ${page.size + 1}`;
    return sliceOf(page, await this.find(where, ending));
  }

  async count(viewer: Actor, filter: NoticeFilter): Promise<number> {
    if (isReader(viewer)) return this.reporters.count(viewer, filter);
    const where = allOf([whereMine(viewer), whereUnread(filter)]);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(
        `SELECT COUNT(*) AS total FROM notice n JOIN complaint c ON c.id = n.complaintId WHERE ${where.text}`,
        [...where.values],
      ),
    );
    return Number(row?.total ?? 0);
  }

  /** The notices of one letter, newest first. */
  async letter(viewer: Actor, letterId: string): Promise<readonly KeptNotice[]> {
    if (isReader(viewer)) {
      const own = await this.reporters.one(viewer, letterId);
      return own ? [own] : [];
    }
    const where = allOf([whereMine(viewer), sql('n.letterId = ?', letterId)]);
    return this.find(where, 'ORDER BY n.issuedAt DESC, n.id DESC');
  }

  /** The notice as it is now; null when the viewer has none of this id. Reading again changes nothing. */
  async markRead(viewer: Actor, id: string, at: Date): Promise<KeptNotice | null> {
    if (isReader(viewer)) return this.reporters.markRead(viewer, id, at);
    const where = allOf([whereMine(viewer), sql('n.id = ?', id)]);
    const [found] = await this.find(where, '');
    if (!found || found.readAt) return found ?? null;
    await this.database.write((manager) =>
      manager.query('UPDATE notice SET readAt = ? WHERE id = ? AND readAt IS NULL', [sqlInstant(at), id]),
    );
    const [read] = await this.find(where, '');
    return read ?? null;
  }

  private async find(where: Sql, ending: string): Promise<readonly KeptNotice[]> {
    const rows = await this.database.read((manager) =>
      manager.query<NoticeRow[]>(
        `SELECT n.* FROM notice n JOIN complaint c ON c.id = n.complaintId WHERE ${where.text} ${ending}`,
        [...where.values],
      ),
    );
    return rows.map(keptNoticeFrom);
  }
}

function isReader({ role }: Actor): boolean {
  return role === 'CITIZEN' || role === 'PARTNER';
}

function whereMine(viewer: Actor): Sql {
  const desks = desksOf(viewer).map(nameOf);
  return allOf([
    isOneOf('n.desk', desks),
    sql('n.letterId IS NOT NULL'),
    whereMeant(viewer),
    whereVisible(viewer),
  ]);
}

/** Some notices are for some of those at the desk. */
function whereMeant({ accountId }: Actor): Sql {
  const receivers = 'SELECT 1 FROM notice_receiver r WHERE r.noticeId = n.id';
  return sql(`(NOT EXISTS (${receivers}) OR EXISTS (${receivers} AND r.accountId = ?))`, accountId);
}

function whereUnread({ unreadOnly }: NoticeFilter): Sql {
  return unreadOnly ? sql('n.readAt IS NULL') : always;
}
