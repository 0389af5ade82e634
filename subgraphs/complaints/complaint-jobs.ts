import { endOfWorkingDay } from '../../platform/domain/working-days';
import { JobWorker, type JobWorkerOptions } from '../../platform/runtime/jobs/job-worker';
import type { ComplaintsContext } from './commands/context';
import { endSilence } from './commands/end-silence';
import type { ComplaintsConfig } from './config';
import type { SilenceTerms } from './domain/escalation/silence';
import { silenceJob } from './store/silence-jobs';

type Terms = () => Promise<SilenceTerms>;

/** How long silence may last today. */
export function silenceTerms(days: Pick<ComplaintsConfig, 'answerDays' | 'silenceDays'>): Terms {
  const terms = { days: { expire: days.answerDays, lapse: days.silenceDays }, endOfWorkingDay };
  return () => Promise.resolve(terms);
}

/** What this service does when its time has come, without anybody asking. */
export function complaintJobs(
  options: Omit<JobWorkerOptions, 'handlers'>,
  { complaints, termsNow }: Pick<ComplaintsContext, 'complaints'> & { readonly termsNow: Terms },
): JobWorker {
  const { database, clock } = options;
  return new JobWorker({
    ...options,
    handlers: { [silenceJob]: (job) => endSilence({ complaints, clock, database, termsNow }, job) },
  });
}
