import type { LaporFailure } from '../client/lapor-failure';
import type { RemoteState } from '../store/remote-states';

/** Without being told how long: under maintenance, or asked too often. */
const pauseMilliseconds = 5 * 60_000;

/** Whether a failed call says something of the other side, and not only of the one report it was about. */
export function stopsTheRun({ kind }: LaporFailure): boolean {
  return ['UNREACHABLE', 'CREDENTIALS', 'TOO_MANY', 'MAINTENANCE'].includes(kind);
}

/** How the other side is after a look that failed. */
export function stateAfterFailure(
  { kind, about }: LaporFailure,
  before: RemoteState,
  now: Date,
): Partial<RemoteState> {
  const failing = {
    failingSince: before.failingSince ?? now,
    failuresInARow: before.failuresInARow + 1,
    lastFailure: kind,
  };
  if (kind === 'CREDENTIALS') return { ...failing, credentialsRefusedAt: now };
  if (kind !== 'TOO_MANY' && kind !== 'MAINTENANCE') return failing;
  const wait = about.retryAfterSeconds != null ? about.retryAfterSeconds * 1_000 : pauseMilliseconds;
  return { ...failing, waitUntil: new Date(now.getTime() + wait) };
}
