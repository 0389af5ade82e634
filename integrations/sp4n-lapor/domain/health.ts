import type { MirrorState, MirrorTrouble } from '../../../schema/events/mirror-events';

/** What the mirror knows of itself and of the other side. */
export interface MirrorFacts {
  /** False: there is nobody to mirror with. */
  readonly isOn: boolean;
  readonly pausedAt: Date | null;
  readonly failingSince: Date | null;
  readonly failuresInARow: number;
  readonly credentialsRefusedAt: Date | null;
  /** The oldest thing that should have been sent by now. */
  readonly oldestDueAt: Date | null;
}

export interface MirrorHealth {
  readonly state: MirrorState;
  /** What admins have to know before everybody sees a delay. */
  readonly trouble: MirrorTrouble;
  /** Since when either side may lack what the other has; null when in step. */
  readonly delayedSince: Date | null;
  readonly lagSeconds: number;
}

/** A few minutes between two looks are nobody's delay. */
export const inStepMilliseconds = 15 * 60_000;
/** So many failures in a row open the circuit: calls are not even tried for a while. */
export const circuitBreaksAfter = 5;

export function healthOf(facts: MirrorFacts, now: Date): MirrorHealth {
  if (!facts.isOn) return { state: 'OFF', trouble: 'NONE', delayedSince: null, lagSeconds: 0 };
  const since = earliest([facts.pausedAt, facts.failingSince, facts.oldestDueAt]);
  const lag = since ? Math.max(0, now.getTime() - since.getTime()) : 0;
  const isLate = lag > inStepMilliseconds;
  const state = facts.pausedAt ? 'PAUSED' : isLate ? 'DELAYED' : 'IN_STEP';
  return {
    ...{ state, trouble: troubleOf(facts, isLate), lagSeconds: Math.floor(lag / 1_000) },
    delayedSince: state === 'IN_STEP' ? null : since,
  };
}

/** The first that holds: the later ones follow from it. */
function troubleOf(facts: MirrorFacts, isLate: boolean): MirrorTrouble {
  if (facts.pausedAt) return 'PAUSED';
  if (facts.credentialsRefusedAt) return 'CREDENTIALS_REFUSED';
  if (facts.failuresInARow >= circuitBreaksAfter || (facts.failingSince && isLate)) return 'NOT_ANSWERING';
  return isLate ? 'BEHIND' : 'NONE';
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
