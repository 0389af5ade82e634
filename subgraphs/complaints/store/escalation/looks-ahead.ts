import { In, type EntityManager } from 'typeorm';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import { ScheduledJobRecord } from '../../../../platform/runtime/jobs/scheduled-job.entity';
import { planNotices, type EscalationFacts } from '../../domain/escalation/plan-notices';
import { escalationJob } from './escalation-jobs';
import { noticeFrom } from './notice-rows';
import { NoticeRecord } from './notice.entity';

/**
 * After the calendars changed: where a level of a clock is reached, or a desk opens, before the look that is
 * planned, the look comes forward. A level can move although the deadline does not, such as half of a term that
 * is counted in days of the calendar. One planned too early plans anew by itself.
 */
export async function bringLooksForward(
  manager: EntityManager,
  facts: readonly Omit<EscalationFacts, 'issued'>[],
  at: Date,
): Promise<void> {
  const ids = facts.map(({ complaint }) => complaint.id);
  const planned = await manager.findBy(ScheduledJobRecord, { kind: escalationJob, about: In(ids) });
  const plannedAt = new Map(planned.map(({ about, nextAt }) => [about, nextAt]));
  const issued = await manager.findBy(NoticeRecord, { complaintId: In(ids) });
  const looks = facts.flatMap((one) => {
    const about = one.complaint.id;
    const known = issued.filter(({ complaintId }) => complaintId === about).flatMap(noticeFrom);
    const plan = planNotices({ ...one, issued: known }, at);
    const dueAt = plan.issue.length > 0 ? at : plan.lookAgainAt;
    const before = plannedAt.get(about);
    return dueAt && (!before || dueAt < before) ? [{ kind: escalationJob, about, dueAt, payload: {} }] : [];
  });
  await schedule(manager, looks);
}
