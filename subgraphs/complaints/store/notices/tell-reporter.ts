import type { EntityManager } from 'typeorm';
import { tell } from '../../../../platform/runtime/events/outbox';
import { cancel, schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { sealAddressee } from '../../../../platform/runtime/sealing/addressee';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { ReporterNoticeKind } from '../../../../schema/events/notice-words';
import type { Complaint } from '../../domain/complaint';
import { silenceAfter } from '../../domain/escalation/silence';
import { factsOf } from '../../domain/facts';
import { closingSoonAt, isNewsForMerged, reporterNoticeOf } from '../../domain/notices/reporter-notice';
import type { Beside } from '../beside';
import type { TermsNow } from '../silence-jobs';
import { loadComplaints } from '../load-complaints';
import { mergedBelow } from '../merge/merge-store';
import { isOneOf } from '../sql';
import { sortableId } from '../sortable-id';
import { ReporterNoticeRecord } from './reporter-notice.entity';

/** Reminds a reporter that a resolved complaint closes soon. */
export const closingSoonJob = 'complaints.closing-soon';

/** Tells the reporter of a step, in its transaction: a notice to read here, and an event for whoever writes letters. */
export function reporterNotices(seal: Seal, termsNow: TermsNow): Beside {
  return async (manager, { before, decided }) => {
    const { complaint } = decided;
    const kind = reporterNoticeOf(decided);
    if (kind) await tellReporter(manager, { complaint, kind, seal, at: complaint.changedAt });
    if (isNewsForMerged(decided)) await tellMerged(manager, complaint, seal);
    const silence = silenceAfter(before, decided);
    if (silence === 'UNCHANGED') return;
    const about = complaint.id;
    const dueAt = silence?.action === 'lapse' ? closingSoonAt(silence, await termsNow(manager)) : null;
    if (silence && dueAt) {
      const payload = { since: silence.since.toISOString() };
      await schedule(manager, [{ kind: closingSoonJob, about, dueAt, payload }]);
    } else {
      await cancel(manager, { kind: closingSoonJob, about });
    }
  };
}

/** Those whose complaints were merged into this one, directly or by way of others, are told that it goes on. */
async function tellMerged(
  manager: EntityManager,
  { id, changedAt: at }: Complaint,
  seal: Seal,
): Promise<void> {
  const ids = await mergedBelow(manager, [id]);
  if (ids.length === 0) return;
  const merged = await loadComplaints(
    manager,
    isOneOf(
      'c.id',
      ids.map((below) => below.id),
    ),
    at,
  );
  for (const { complaint } of merged)
    await tellReporter(manager, { complaint, kind: 'MERGED_NEWS', seal, at });
}

/** Nobody is told where nobody can be reached. */
export async function tellReporter(
  manager: EntityManager,
  {
    complaint,
    kind,
    seal,
    at,
  }: {
    readonly complaint: Complaint;
    readonly kind: ReporterNoticeKind;
    readonly seal: Seal;
    readonly at: Date;
  },
): Promise<void> {
  const { id: complaintId, reporterId: accountId } = complaint;
  if (accountId === null) return;
  const id = sortableId(at);
  await manager.insert(ReporterNoticeRecord, {
    id,
    complaintId,
    kind,
    issuedAt: at,
    readAt: null,
    supporterId: null,
  });
  const addressee = sealAddressee(seal, { complaintId, accountId });
  const to = { role: 'CITIZEN', agencyId: null, addressee } as const;
  await tell<ComplaintEvent>(manager, [
    {
      type: 'NoticeIssued',
      at: at.toISOString(),
      complaint: factsOf(complaint),
      ...{ followUpId: null, agencies: [] },
      notice: { letterId: id, count: 1, kind, ...to },
    },
  ]);
}
