import type { Actor } from '../../../platform/domain/actor';
import type { Refused } from '../../../platform/domain/refusal';
import { mustBeSignedIn } from '../domain/decisions/who';
import type { RefusalCode } from '../domain/refusals';
import { decideUnlock, requestUnlock } from '../domain/secrecy/unlock';
import type { Asked } from '../store/unlock-store';
import type { ComplaintsContext } from './context';

export interface RequestIdentityUnlock {
  readonly complaintId: string;
  readonly reason: string;
}

export interface DecideIdentityUnlock {
  readonly complaintId: string;
  readonly unlockId: string;
  /** Days for which it is granted; null refuses. */
  readonly days: number | null;
  readonly reason: string;
}

type UnlockResult = Promise<Asked | Refused<RefusalCode>>;

/** An agency asks who a hidden reporter is. */
export async function requestIdentityUnlock(
  { unlocks }: ComplaintsContext,
  actor: Actor,
  { complaintId, reason }: RequestIdentityUnlock,
): UnlockResult {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  return unlocks.add({ complaintId, unlockId: null, actor }, (complaint, earlier, at) =>
    requestUnlock(complaint, { reason, earlier }, { actor, at }),
  );
}

/** The one who handles the complaint grants or refuses it. */
export async function decideIdentityUnlock(
  { unlocks }: ComplaintsContext,
  actor: Actor,
  { complaintId, unlockId, ...answer }: DecideIdentityUnlock,
): UnlockResult {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  return unlocks.add({ complaintId, unlockId, actor }, (complaint, earlier, at) => {
    const unlock = earlier.find(({ id }) => id === unlockId) ?? null;
    return decideUnlock(complaint, { unlock, answer }, { actor, at });
  });
}
