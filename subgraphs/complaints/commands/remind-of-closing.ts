import type { Clock } from '../../../platform/domain/clock';
import type { Database } from '../../../platform/runtime/database/database';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';
import { instant, record } from '../../../schema/events/parse';
import { stillCloses } from '../domain/notices/reporter-notice';
import { remindReporter } from '../store/notices/remind-reporter';

const parsePayload = record({ since: instant });

/** A resolved complaint has been silent nearly to the end: its reporter is told once. */
export async function remindOfClosing(
  { database, clock, seal }: { readonly database: Database; readonly clock: Clock; readonly seal: Seal },
  job: ClaimedJob,
): Promise<void> {
  const since = new Date(parsePayload(job.payload, job.kind).since);
  await remindReporter(database, {
    complaintId: job.about,
    since,
    isDue: stillCloses,
    seal,
    at: clock.now(),
  });
}
