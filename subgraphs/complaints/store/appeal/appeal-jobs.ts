import { cancel, schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Beside } from '../beside';

/** Looks whether an appeal was decided in time. */
export const appealJob = 'complaints.appeal';

/** An appeal has its own clock: it starts with the appeal and ends with the decision. */
export const appealJobs: Beside = async (manager, { before, decided: { complaint } }) => {
  const wasOpen = before?.appeal?.state === 'OPEN';
  const { appeal, id: about } = complaint;
  const isOpen = appeal?.state === 'OPEN';
  if (isOpen && !wasOpen) {
    // At the deadline itself a decision is still in time.
    const dueAt = new Date(appeal.dueAt.getTime() + 1);
    const payload = { openedAt: appeal.openedAt.toISOString() };
    await schedule(manager, [{ kind: appealJob, about, dueAt, payload }]);
  } else if (wasOpen && !isOpen) {
    await cancel(manager, { kind: appealJob, about });
  }
};
