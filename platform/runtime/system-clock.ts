import type { Clock } from '../domain/clock';

/** The machine's time. */
export const systemClock: Clock = { now: () => new Date() };
