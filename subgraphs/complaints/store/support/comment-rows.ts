import type { Comment, CommentFinding } from '../../domain/support/comment';
import { readInstant, readInstantOrNull } from '../sql';
import type { CommentRecord } from './support-rows.entity';

type Instant = string | Date;

/** A comment as a driver gives it. */
export type CommentRow = Omit<CommentRecord, 'at' | 'shownAt' | 'waitingSince' | 'anonymous'> & {
  readonly at: Instant;
  readonly shownAt: Instant | null;
  readonly waitingSince: Instant | null;
  readonly anonymous: boolean | number;
};

export function commentFrom(row: CommentRow): Comment {
  const { id, complaintId, accountId: authorId, body, state, reason } = row;
  return {
    ...{ id, complaintId, authorId, body, state, reason },
    anonymous: Boolean(row.anonymous),
    at: readInstant(row.at),
    shownAt: readInstantOrNull(row.shownAt),
    findings: JSON.parse(row.findings) as readonly CommentFinding[],
    waitingSince: readInstantOrNull(row.waitingSince),
  };
}
