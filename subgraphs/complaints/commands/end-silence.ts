import { system } from '../../../platform/domain/actor';
import type { Database } from '../../../platform/runtime/database/database';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import { instant, oneOf, record } from '../../../schema/events/parse';
import { expire } from '../domain/decisions/expire';
import { lapse } from '../domain/decisions/lapse';
import { endOfSilence, silentActions } from '../domain/escalation/silence';
import { scheduleSilence, type TermsNow } from '../store/silence-jobs';
import type { ComplaintsContext } from './context';

const parsePayload = record({ action: oneOf(...silentActions), since: instant });
const decisions = { expire, lapse };

export interface SilenceContext extends Pick<ComplaintsContext, 'complaints' | 'clock'> {
  readonly database: Database;
  readonly termsNow: TermsNow;
}

/**
 * A complaint has been silent to the end: the hub archives or closes it. The rules are asked under the lock, so
 * who spoke in the last moment has spoken in time; then nothing is done.
 */
export async function endSilence(context: SilenceContext, job: ClaimedJob): Promise<void> {
  const { complaints, clock, database } = context;
  const { action, since: told } = parsePayload(job.payload, job.kind);
  const silence = { action, since: new Date(told) };
  const terms = await database.read(context.termsNow);
  if (endOfSilence(silence, terms) > clock.now()) {
    // A holiday was declared meanwhile: the days are not over yet.
    await database.write((manager) => scheduleSilence(manager, { about: job.about, silence, terms }));
    return;
  }
  await complaints.change(job.about, system, (complaint) =>
    decisions[action](complaint, silence.since, { actor: system, at: clock.now() }),
  );
}
