import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { Notice } from '../../domain/escalation/plan-notices';
import { receiverNamed, type Receiver } from '../../domain/escalation/receivers';
import type { ClockName } from '../../domain/standards/service-standard';
import { readInstant, readInstantOrNull } from '../sql';
import type { NoticeRecord } from './notice.entity';

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

/** A row as a driver gives it. */
export interface NoticeRow {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: NoticeKind;
  readonly clock: ClockName | null;
  readonly level: NoticeLevel | null;
  readonly dueAt: string | Date | null;
  readonly issuedAt: string | Date;
  readonly readAt: string | Date | null;
}

export function keptNoticeFrom(row: NoticeRow): KeptNotice {
  const { id, complaintId, kind, clock, level } = row;
  return {
    ...{ id, complaintId, kind, clock, level },
    dueAt: readInstantOrNull(row.dueAt),
    issuedAt: readInstant(row.issuedAt),
    readAt: readInstantOrNull(row.readAt),
  };
}

/** What the rules ask of a notice; a desk that nobody knows any more is nobody's, and a step is no clock. */
export function noticeFrom({ clock, round, level, desk, dueAt }: NoticeRecord): Notice[] {
  const receiver: Receiver | null = receiverNamed(desk);
  if (!receiver || clock === null || round === null || level === null || dueAt === null) return [];
  return [{ clock, round, level, receiver, dueAt }];
}
