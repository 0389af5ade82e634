import type { Actor } from '../../../../platform/domain/actor';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import { commentSeenBy, type SeenComment } from '../../domain/support/comment';
import type { VisibleComplaint } from '../../domain/visibility';
import { orderedBy, wherePlaced, type Order } from '../keyset';
import { allOf, always, anyOf, isOneOf, never, sql, type Sql } from '../sql';
import { whereVisible } from '../where-visible';
import { commentFrom, type CommentRow } from './comment-rows';
import type { CommentReportReason } from '../../domain/support/comment';

const oldestFirst: Order = { time: 'm.at', id: 'm.id', newestFirst: false };
const longestWaiting: Order = { time: 'm.waitingSince', id: 'm.id', newestFirst: false };

/** Why a comment was reported, and how often; for those who moderate. */
export interface CommentReports {
  readonly reason: CommentReportReason;
  readonly count: number;
}

/** Reads comments beside complaints that the viewer sees: without its complaint no comment is found. */
export class CommentReading {
  constructor(private readonly database: Database) {}

  /** One slice for each complaint, oldest first, in one statement for all. Sort keys: time (ISO 8601), id. */
  async pages(
    viewer: Actor,
    complaints: readonly VisibleComplaint[],
    page: Page,
  ): Promise<readonly Slice<SeenComment>[]> {
    const order = orderedBy(page, oldestFirst);
    const where = allOf([whereRead(viewer, complaints), wherePlaced(page, oldestFirst)]);
    const rows = await this.database.read((manager) =>
      manager.query<CommentRow[]>(
        `SELECT * FROM (
           SELECT m.*, ROW_NUMBER() OVER (PARTITION BY m.complaintId ORDER BY ${order}) AS place
           FROM citizen_comment m WHERE ${where.text}
         ) ranked WHERE place <= ? ORDER BY complaintId, place`,
        [...where.values, page.size + 1],
      ),
    );
    return complaints.map((complaint) => {
      const own = rows.filter(({ complaintId }) => complaintId === complaint.id);
      return sliceOf(
        page,
        own.flatMap((row) => commentSeenBy(viewer, complaint, commentFrom(row)) ?? []),
      );
    });
  }

  async counts(viewer: Actor, complaints: readonly VisibleComplaint[]): Promise<readonly number[]> {
    const where = whereRead(viewer, complaints);
    const rows = await this.database.read((manager) =>
      manager.query<{ complaintId: string; total: number | string }[]>(
        `SELECT m.complaintId, COUNT(*) AS total FROM citizen_comment m WHERE ${where.text} GROUP BY m.complaintId`,
        [...where.values],
      ),
    );
    const byComplaint = new Map(rows.map(({ complaintId, total }) => [complaintId, Number(total)]));
    return complaints.map(({ id }) => byComplaint.get(id) ?? 0);
  }

  /** One comment of a complaint; null when it is not for this viewer. */
  async one(viewer: Actor, complaint: VisibleComplaint, id: string): Promise<SeenComment | null> {
    const where = allOf([whereRead(viewer, [complaint]), sql('m.id = ?', id)]);
    const [row] = await this.find(where, '');
    return row ? commentSeenBy(viewer, complaint, commentFrom(row)) : null;
  }

  /** What waits for the secretariat, of complaints that the viewer sees: ids of complaint and comment, longest first. */
  async waiting(viewer: Actor, page: Page): Promise<Slice<CommentRow>> {
    const where = allOf([whereWaiting(viewer), wherePlaced(page, longestWaiting)]);
    const ending = `ORDER BY ${orderedBy(page, longestWaiting)} LIMIT ${page.size + 1}`;
    return sliceOf(page, await this.find(where, ending));
  }

  async countWaiting(viewer: Actor): Promise<number> {
    const where = whereWaiting(viewer);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(
        `SELECT COUNT(*) AS total FROM citizen_comment m JOIN complaint c ON c.id = m.complaintId WHERE ${where.text}`,
        [...where.values],
      ),
    );
    return Number(row?.total ?? 0);
  }

  /** Reports of each comment that nobody has settled, by reason; in one statement for all. */
  async reports(commentIds: readonly string[]): Promise<readonly (readonly CommentReports[])[]> {
    const where = isOneOf('r.commentId', commentIds);
    const rows = await this.database.read((manager) =>
      manager.query<{ commentId: string; reason: CommentReportReason; total: number | string }[]>(
        `SELECT r.commentId, r.reason, COUNT(*) AS total FROM comment_report r
         WHERE ${where.text} AND r.settledAt IS NULL GROUP BY r.commentId, r.reason ORDER BY r.reason`,
        [...where.values],
      ),
    );
    return commentIds.map((id) =>
      rows
        .filter(({ commentId }) => commentId === id)
        .map(({ reason, total }) => ({ reason, count: Number(total) })),
    );
  }

  private find(where: Sql, ending: string): Promise<CommentRow[]> {
    return this.database.read((manager) =>
      manager.query<CommentRow[]>(
        `SELECT m.* FROM citizen_comment m JOIN complaint c ON c.id = m.complaintId WHERE ${where.text} ${ending}`,
        [...where.values],
      ),
    );
  }
}

/** The rule of `commentSeenBy` as a condition on rows `m`. */
function whereRead(viewer: Actor, complaints: readonly VisibleComplaint[]): Sql {
  const ids = isOneOf(
    'm.complaintId',
    complaints.map(({ id }) => id),
  );
  if (viewer.role === 'ADMIN' || viewer.role === 'SYSTEM') return ids;
  const own = viewer.accountId === null ? never : sql('m.accountId = ?', viewer.accountId);
  return allOf([ids, anyOf([sql(`m.state = 'SHOWN'`), own])]);
}

function whereWaiting(viewer: Actor): Sql {
  const may = viewer.role === 'ADMIN' ? always : never;
  return allOf([sql('m.waitingSince IS NOT NULL'), may, whereVisible(viewer)]);
}
