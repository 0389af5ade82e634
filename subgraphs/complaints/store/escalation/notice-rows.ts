import type { NoticeLevel } from '../../domain/escalation/levels';
import type { Notice } from '../../domain/escalation/plan-notices';
import { receiverNamed, type Receiver } from '../../domain/escalation/receivers';
import type { ClockName } from '../../domain/standards/service-standard';
import { readInstant, readInstantOrNull } from '../sql';

/** A notice as a desk reads it. */
export interface KeptNotice {
  readonly id: string;
  readonly complaintId: string;
  readonly clock: ClockName;
  readonly round: number;
  readonly level: NoticeLevel;
  readonly desk: string;
  readonly dueAt: Date;
  readonly issuedAt: Date;
  readonly readAt: Date | null;
}

/** A row as a driver gives it. */
export interface NoticeRow extends Omit<KeptNotice, 'dueAt' | 'issuedAt' | 'readAt'> {
  readonly dueAt: string | Date;
  readonly issuedAt: string | Date;
  readonly readAt: string | Date | null;
}

export function keptNoticeFrom(row: NoticeRow): KeptNotice {
  const { id, complaintId, clock, round, level, desk } = row;
  return {
    ...{ id, complaintId, clock, round, level, desk },
    dueAt: readInstant(row.dueAt),
    issuedAt: readInstant(row.issuedAt),
    readAt: readInstantOrNull(row.readAt),
  };
}

/** What the rules ask of a notice; a desk that nobody knows any more is nobody's. */
export function noticeFrom(kept: Omit<KeptNotice, 'readAt' | 'issuedAt'>): Notice[] {
  const receiver: Receiver | null = receiverNamed(kept.desk);
  const { clock, round, level, dueAt } = kept;
  return receiver ? [{ clock, round, level, receiver, dueAt }] : [];
}
