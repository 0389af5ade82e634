import type { FailureKind } from '../failure-kind';

/** Of a call, or of our own side. */
export type Failing = FailureKind | 'OWN_FAULT';

/**
 * Whose fault it is. REMOTE: every call would fail, so this step is not blamed. ITEM: perhaps this step's own, so it is
 * counted. REFUSED: the other side does not want this, so few tries are enough.
 */
export const blame: Readonly<Record<Failing, 'REMOTE' | 'ITEM' | 'REFUSED'>> = {
  UNREACHABLE: 'REMOTE',
  CREDENTIALS: 'REMOTE',
  TOO_MANY: 'REMOTE',
  MAINTENANCE: 'REMOTE',
  TIMEOUT: 'ITEM',
  FAULT: 'ITEM',
  REDIRECTED: 'ITEM',
  UNREADABLE: 'ITEM',
  TOO_LARGE: 'ITEM',
  OWN_FAULT: 'ITEM',
  REJECTED: 'REFUSED',
};

const minute = 60_000;
export const mostFailures = { ITEM: 10, REFUSED: 3 } as const;
/** Where nobody is to blame but the other side: it is asked again soon, behind its breaker. */
const remoteWait = 1 * minute;
const waits = [5 * minute, 30 * minute, 60 * minute, 120 * minute, 240 * minute];
const longestWait = 360 * minute;

export interface Retry {
  readonly failures: number;
  /** Null: it is given up. */
  readonly nextAt: Date | null;
}

/** What becomes of a step that failed. `random`: 0 to 1; waits differ by a fifth, so that steps do not come back at once. */
export function afterFailure(
  failing: Failing,
  { failures, at, random }: { readonly failures: number; readonly at: Date; readonly random: number },
): Retry {
  const whose = blame[failing];
  const later = (wait: number) => new Date(at.getTime() + Math.round(wait * (0.8 + 0.4 * random)));
  if (whose === 'REMOTE') return { failures, nextAt: later(remoteWait) };
  const counted = failures + 1;
  if (counted >= mostFailures[whose]) return { failures: counted, nextAt: null };
  return { failures: counted, nextAt: later(waits[counted - 1] ?? longestWait) };
}
