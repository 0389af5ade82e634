/** How the mirror is doing, in one word, for everybody to see. */
export const mirrorStates = ['IN_STEP', 'DELAYED', 'PAUSED', 'OFF'] as const;
export type MirrorState = (typeof mirrorStates)[number];

/** What the mirror knows of itself and of the other side. */
export interface MirrorFacts {
  /** False: there is nobody to mirror with. */
  readonly isOn: boolean;
  readonly pausedAt: Date | null;
  readonly failingSince: Date | null;
  /** The oldest thing that should have been sent by now. */
  readonly oldestDueAt: Date | null;
}

export interface MirrorHealth {
  readonly state: MirrorState;
  /** Since when either side may lack what the other has; null when in step. */
  readonly delayedSince: Date | null;
  readonly lagSeconds: number;
}

/** A few minutes between two looks are nobody's delay. */
export const inStepMilliseconds = 15 * 60_000;

export function healthOf(facts: MirrorFacts, now: Date): MirrorHealth {
  if (!facts.isOn) return { state: 'OFF', delayedSince: null, lagSeconds: 0 };
  const since = earliest([facts.pausedAt, facts.failingSince, facts.oldestDueAt]);
  const lag = since ? Math.max(0, now.getTime() - since.getTime()) : 0;
  const lagSeconds = Math.floor(lag / 1_000);
  if (facts.pausedAt) return { state: 'PAUSED', delayedSince: since, lagSeconds };
  if (lag > inStepMilliseconds) return { state: 'DELAYED', delayedSince: since, lagSeconds };
  return { state: 'IN_STEP', delayedSince: null, lagSeconds };
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
