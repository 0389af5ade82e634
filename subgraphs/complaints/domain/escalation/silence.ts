import type { Complaint } from '../complaint';
import type { Decided } from '../decision';

/** What silence does to a complaint: a question nobody answers archives it, an outcome nobody disputes closes it. */
export const silentActions = ['expire', 'lapse'] as const;
export type SilentAction = (typeof silentActions)[number];

/** Since when a complaint waits for a word of its reporter, and what happens when none comes. */
export interface Silence {
  readonly action: SilentAction;
  readonly since: Date;
}

/** How long silence may last, in working days of the secretariat. */
export interface SilenceTerms {
  readonly days: Readonly<Record<SilentAction, number>>;
  /** The last moment of the nth working day after an instant; the day of the instant is day 0. */
  readonly endOfWorkingDay: (from: Date, workingDays: number) => Date;
}

export function endOfSilence({ action, since }: Silence, { days, endOfWorkingDay }: SilenceTerms): Date {
  return endOfWorkingDay(since, days[action]);
}

/**
 * What a complaint waits for after a step; null when for nothing, UNCHANGED when for what it waited for before.
 *
 * Asked by the secretariat, it waits from the newest thing that was done to it: a second question, and a word of
 * the reporter that is not yet the answer, start the days anew. With an outcome it waits from the last follow-up
 * of an agency; once the reporter has replied there is no silence, until an agency speaks again.
 */
export function silenceAfter(
  before: Pick<Complaint, 'state'> | null,
  { complaint, step, entry }: Pick<Decided, 'complaint' | 'step' | 'entry'>,
): Silence | null | 'UNCHANGED' {
  const since = complaint.changedAt;
  if (complaint.state === 'NEEDS_INFO') return { action: 'expire', since };
  if (complaint.state === 'RESOLVED') {
    if (step.action === 'resolve' || step.action === 'dismissAppeal' || entry?.author === 'AGENCY')
      return { action: 'lapse', since };
    return entry?.author === 'REPORTER' ? null : 'UNCHANGED';
  }
  const waited = before?.state === 'NEEDS_INFO' || before?.state === 'RESOLVED';
  return waited ? null : 'UNCHANGED';
}
