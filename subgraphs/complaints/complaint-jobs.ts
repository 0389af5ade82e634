import { lastMomentOfWorkingDay } from '../../platform/domain/calendar/deadlines';
import { JobWorker, type JobWorkerOptions } from '../../platform/runtime/jobs/job-worker';
import type { ComplaintsContext } from './commands/context';
import { endSilence } from './commands/end-silence';
import type { ComplaintsConfig } from './config';
import { Calendars } from './store/clocks/calendars';
import { silenceJob, type TermsNow } from './store/silence-jobs';

/** How long silence may last today, in working days of the secretariat. */
export function silenceTerms(days: Pick<ComplaintsConfig, 'answerDays' | 'silenceDays'>): TermsNow {
  const calendars = new Calendars();
  return async (manager) => {
    const { secretariat } = await calendars.current(manager, 'look');
    return {
      days: { expire: days.answerDays, lapse: days.silenceDays },
      endOfWorkingDay: (from, workingDays) => lastMomentOfWorkingDay(secretariat, from, workingDays),
    };
  };
}

/** What this service does when its time has come, without anybody asking. */
export function complaintJobs(
  options: Omit<JobWorkerOptions, 'handlers'>,
  { complaints, termsNow }: Pick<ComplaintsContext, 'complaints'> & { readonly termsNow: TermsNow },
): JobWorker {
  const { database, clock } = options;
  return new JobWorker({
    ...options,
    handlers: { [silenceJob]: (job) => endSilence({ complaints, clock, database, termsNow }, job) },
  });
}
