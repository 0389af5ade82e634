import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import type { RefusalCode } from '../../domain/refusals';
import { unlockStateOf, type Unlock } from '../../domain/secrecy/unlock';
import type { Asked } from '../../store/unlock-store';
import type { ComplaintsRequest } from '../complaints-request';
import type { IdentityUnlockResult, IdentityUnlockType } from '../types/identity-unlock.type';
import { Refusal } from '../types/results.type';
import { presentComplaint } from './present-complaint';

/** Names every field: the accounts behind the lines stay in the store. */
export function presentUnlock(unlock: Unlock, at: Date): IdentityUnlockType {
  return {
    unlock,
    id: unlock.id,
    agency: { id: unlock.agencyId },
    state: unlockStateOf(unlock, at),
    askedAt: unlock.askedAt,
    reason: unlock.reason,
    decidedAt: unlock.decision?.at ?? null,
    decisionReason: unlock.decision?.reason ?? null,
    until: unlock.decision?.until ?? null,
  };
}

export function presentUnlockResult(
  result: Asked | Refused<RefusalCode>,
  { language, commands }: ComplaintsRequest,
): IdentityUnlockResult {
  if (isRefused(result)) {
    return { unlock: null, complaint: null, refusal: Refusal.of(result.refused, language) };
  }
  return {
    unlock: presentUnlock(result.unlock, commands.clock.now()),
    complaint: presentComplaint(result.complaint),
    refusal: null,
  };
}
