import type { Limit } from '../../../platform/domain/throttle';

/** What is counted for each e-mail, each apart. */
export const attempted = ['SIGN_IN', 'LETTER'] as const;

const seconds = 1_000;
const hours = 3_600 * seconds;

/** Guessing passwords: 5 at once, then one each 30 s, 1 min … 15 min. The wait is short enough that nobody can lock another out for long. */
export const signInLimit: Limit = {
  free: 5,
  firstWait: 30 * seconds,
  longestWait: 900 * seconds,
  memory: 24 * hours,
};

/** Letters to one address asked for by visitors, so that nobody's mailbox is flooded through us. */
export const letterLimit: Limit = {
  free: 5,
  firstWait: 600 * seconds,
  longestWait: 6 * hours,
  memory: 24 * hours,
};
