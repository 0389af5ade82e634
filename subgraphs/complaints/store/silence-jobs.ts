import type { EntityManager } from 'typeorm';
import { cancel, schedule } from '../../../platform/runtime/jobs/scheduled-job';
import { endOfSilence, silenceAfter, type Silence, type SilenceTerms } from '../domain/escalation/silence';
import type { Beside } from './beside';

/** A complaint waits for one thing at a time, so that one job about it is enough. */
export const silenceJob = 'complaints.silence';

/** How long silence may last, as the calendars are now. */
export type TermsNow = (manager: EntityManager) => Promise<SilenceTerms>;

/** Schedules the end of a silence with the step that starts it, and takes it back with the step that ends it. */
export function silenceJobs(termsNow: TermsNow): Beside {
  return async (manager, { before, decided }) => {
    const silence = silenceAfter(before, decided);
    if (silence === 'UNCHANGED') return;
    const about = decided.complaint.id;
    if (silence) await scheduleSilence(manager, { about, silence, terms: await termsNow(manager) });
    else await cancel(manager, { kind: silenceJob, about });
  };
}

export async function scheduleSilence(
  manager: EntityManager,
  {
    about,
    silence,
    terms,
  }: { readonly about: string; readonly silence: Silence; readonly terms: SilenceTerms },
): Promise<void> {
  const dueAt = endOfSilence(silence, terms);
  const payload = { action: silence.action, since: silence.since.toISOString() };
  await schedule(manager, [{ kind: silenceJob, about, dueAt, payload }]);
}
