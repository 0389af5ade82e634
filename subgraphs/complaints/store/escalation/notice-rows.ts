import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { Notice } from '../../domain/escalation/plan-notices';
import { receiverNamed, type Receiver } from '../../domain/escalation/receivers';
import type { ClockName } from '../../domain/standards/service-standard';
import { readInstant, readInstantOrNull } from '../sql';

/** A notice as its desk or its reporter reads it; what says how far a clock has run is null for a reporter's. */
export interface KeptNotice {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: NoticeKind;
  readonly clock: ClockName | null;
  readonly level: NoticeLevel | null;
  readonly dueAt: Date | null;
  readonly issuedAt: Date;
  readonly readAt: Date | null;
}

export interface NoticeFilter {
  readonly unreadOnly: boolean;
}

/** What is kept of a clock that has run far. */
interface ClockNotice {
  readonly clock: ClockName;
  readonly round: number;
  readonly level: NoticeLevel;
  readonly desk: string;
}

/** A row as a driver gives it. */
export interface NoticeRow extends ClockNotice {
  readonly id: string;
  readonly complaintId: string;
  readonly dueAt: string | Date;
  readonly issuedAt: string | Date;
  readonly readAt: string | Date | null;
}

export function keptNoticeFrom(row: NoticeRow): KeptNotice {
  const { id, complaintId, clock, level } = row;
  return {
    ...{ id, complaintId, kind: 'CLOCK', clock, level },
    dueAt: readInstant(row.dueAt),
    issuedAt: readInstant(row.issuedAt),
    readAt: readInstantOrNull(row.readAt),
  };
}

/** What the rules ask of a notice; a desk that nobody knows any more is nobody's. */
export function noticeFrom(kept: ClockNotice & { readonly dueAt: Date }): Notice[] {
  const receiver: Receiver | null = receiverNamed(kept.desk);
  const { clock, round, level, dueAt } = kept;
  return receiver ? [{ clock, round, level, receiver, dueAt }] : [];
}
