import type { Limit } from '../../../../platform/domain/throttle';

/**
 * Wrong codes for one number: 10 at once, then one each 30 s, 1 min … 5 min. The code has 80 bits, so this keeps
 * guessing from being tried at all, and nobody can lock a reporter out for long.
 */
export const trackingLimit: Limit = {
  free: 10,
  firstWait: 30_000,
  longestWait: 300_000,
  memory: 24 * 3_600_000,
};
