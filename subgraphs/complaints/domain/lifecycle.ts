import type { ComplaintState } from './complaint';

/** What somebody can do to a complaint that changes its state. */
export type Action =
  | 'requestInformation'
  | 'provideInformation'
  | 'expire'
  | 'verify'
  | 'forward'
  | 'return'
  | 'answer'
  | 'resolve'
  | 'confirm'
  | 'lapse'
  | 'reopen'
  | 'uphold'
  | 'withdraw'
  | 'archive'
  | 'merge'
  | 'refer';

/** Ends an open complaint in another way than by an answer. */
const otherEnds = { withdraw: 'WITHDRAWN', archive: 'ARCHIVED', merge: 'MERGED', refer: 'REFERRED' } as const;

/**
 * The life of a complaint: service standard 2013, sections 4-6; technical guide, section 3; SP4N-LAPOR!.
 * Read a line as: a complaint that is SUBMITTED, once somebody `verify`s it, is VERIFIED.
 * What is not written here cannot happen.
 */
export const lifecycle = {
  // One call may verify and forward, so a submitted complaint can be forwarded at once.
  SUBMITTED: { requestInformation: 'NEEDS_INFO', verify: 'VERIFIED', forward: 'FORWARDED', ...otherEnds },
  // `expire`: nobody answered the question in 10 working days.
  NEEDS_INFO: { provideInformation: 'SUBMITTED', expire: 'ARCHIVED', ...otherEnds },
  VERIFIED: { forward: 'FORWARDED', ...otherEnds },
  // `return`: "not ours" by the lead agency. `answer`: the first public answer of the lead agency.
  FORWARDED: { return: 'SUBMITTED', answer: 'IN_PROGRESS', ...otherEnds },
  IN_PROGRESS: { resolve: 'RESOLVED', ...otherEnds },
  // `lapse`: 10 working days of silence after the agency's last follow-up.
  // `uphold`: an appeal against the outcome is right.
  RESOLVED: { confirm: 'CLOSED', lapse: 'CLOSED', reopen: 'IN_PROGRESS', uphold: 'IN_PROGRESS' },
  CLOSED: { reopen: 'IN_PROGRESS', uphold: 'IN_PROGRESS' },
  ARCHIVED: {},
  WITHDRAWN: {},
  MERGED: {},
  REFERRED: {},
} as const satisfies Record<ComplaintState, Partial<Record<Action, ComplaintState>>>;

/** The state after an action; null when the table has no such line. */
export function after(state: ComplaintState, action: Action): ComplaintState | null {
  const steps: Partial<Record<Action, ComplaintState>> = lifecycle[state];
  return steps[action] ?? null;
}

/** Nothing leads out of it: the thread is closed too. */
export function isFinal(state: ComplaintState): boolean {
  return Object.keys(lifecycle[state]).length === 0;
}
