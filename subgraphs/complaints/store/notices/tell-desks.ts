import type { EntityManager } from 'typeorm';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { Complaint } from '../../domain/complaint';
import { nameOf } from '../../domain/escalation/receivers';
import { factsOf } from '../../domain/facts';
import { deskNoticesOf, type DeskNotice } from '../../domain/notices/desk-notice';
import { judgesNow } from '../appeal/outcome-hands';
import type { Beside } from '../beside';
import { NoticeRecord } from '../escalation/notice.entity';
import { sortableId } from '../sortable-id';
import { NoticeReceiverRecord } from './notice-receiver.entity';

/** Tells desks of a step, in its transaction: a notice to read here, and an event for whoever writes letters. */
export const deskNotices: Beside = async (manager, { decided }) => {
  const { complaint } = decided;
  for (const notice of deskNoticesOf(decided)) {
    // Of a desk of approvers only those are told who stand above the outcome.
    const isAbove = notice.kind === 'APPEAL_OPENED' && notice.desk.role === 'APPROVER';
    const only = isAbove ? (await judgesNow(manager, complaint)).above : [];
    await tellDesk(manager, { ...notice, only }, { complaint, at: complaint.changedAt });
  }
};

/** A notice to read here, and an event for whoever writes letters, in one transaction with what it tells of. */
export async function tellDesk(
  manager: EntityManager,
  { kind, desk, only = [] }: DeskNotice,
  { complaint, at }: { readonly complaint: Complaint; readonly at: Date },
): Promise<void> {
  const id = sortableId(at);
  await manager.insert(NoticeRecord, {
    ...{ id, complaintId: complaint.id, kind, desk: nameOf(desk), issuedAt: at, letterId: id, readAt: null },
    ...{ clock: null, round: null, level: null, dueAt: kind === 'APPEAL_OPENED' ? dueAtOf(complaint) : null },
  });
  const receivers = only.map((accountId) => ({ noticeId: id, accountId }));
  if (receivers.length > 0) await manager.insert(NoticeReceiverRecord, receivers);
  await tell<ComplaintEvent>(manager, [
    {
      ...{ type: 'NoticeIssued', at: at.toISOString(), complaint: factsOf(complaint) },
      ...{ followUpId: null, agencies: [], approvers: only },
      notice: { letterId: id, count: 1, kind, ...desk, addressee: null },
    },
  ]);
}

function dueAtOf({ appeal }: Complaint): Date | null {
  return appeal?.dueAt ?? null;
}
