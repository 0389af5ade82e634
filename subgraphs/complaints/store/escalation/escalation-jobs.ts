import { IsNull } from 'typeorm';
import { cancel, schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Complaint } from '../../domain/complaint';
import type { Beside } from '../beside';
import { NoticeRecord } from './notice.entity';

/** Looks whether somebody is to be told how far the clocks of a complaint have run. */
export const escalationJob = 'complaints.escalation';
/** Tells one desk what was issued for it. */
export const noticesJob = 'complaints.notices';

/** No clock reaches its first level sooner after a change: what the clocks say is read then, not in every change. */
const firstLook = 30 * 60_000;

const open: ReadonlySet<string> = new Set([
  'SUBMITTED',
  'NEEDS_INFO',
  'VERIFIED',
  'FORWARDED',
  'IN_PROGRESS',
]);

/**
 * With each step of its life the clocks of a complaint are looked at anew; with an answer or an outcome, what was
 * issued and not yet told is taken back.
 */
export const escalationJobs: Beside = async (manager, { before, decided }) => {
  const { complaint, entry } = decided;
  const about = complaint.id;
  if (before && isUntouched(before, complaint) && entry?.author !== 'AGENCY') return;
  if (before) await manager.delete(NoticeRecord, { complaintId: about, letterId: IsNull() });
  if (open.has(complaint.state)) {
    const dueAt = new Date(complaint.changedAt.getTime() + firstLook);
    await schedule(manager, [{ kind: escalationJob, about, dueAt, payload: {} }]);
  } else if (before && open.has(before.state)) {
    await cancel(manager, { kind: escalationJob, about });
  }
};

function isUntouched(before: Complaint, now: Complaint): boolean {
  return before.state === now.state && before.dispositions === now.dispositions;
}
