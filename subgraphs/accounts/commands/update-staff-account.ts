import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import { isStaff, type Account, type StaffRole } from '../domain/account';
import { keepsStaff, postOf, reappoint } from '../domain/staff';
import type { CommandContext } from './context';

export interface StaffUpdate {
  readonly id: string;
  /** Null leaves it as it is, here and below. */
  readonly name: string | null;
  readonly role: StaffRole | null;
  readonly agencyId: string | null;
  /** Left out, it stays while the agency does; null is the whole agency, or no position. */
  readonly unitId?: string | null;
  readonly position?: StaffPosition | null;
}

/** Gives a member of staff another name, role or agency. */
export async function updateStaffAccount(
  context: CommandContext,
  actor: Actor,
  { id, name, role, agencyId, unitId, position }: StaffUpdate,
): Promise<
  Account | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'AGENCY_REQUIRED' | 'OWN_ACCOUNT'>
> {
  const allowed = keepsStaff(actor);
  if (isRefused(allowed)) return allowed;
  const account = await context.accounts.change(id, (now, at) => {
    if (!isStaff(now)) return refuse('NOT_FOUND');
    const stays = agencyId === null || agencyId === now.agencyId;
    const post = postOf(role ?? now.role, {
      agencyId: agencyId ?? now.agencyId,
      unitId: unitId === undefined ? (stays ? now.unitId : null) : unitId,
      position: position === undefined ? now.position : position,
    });
    return isRefused(post) ? post : reappoint(now, { name, post, actor }, at);
  });
  return account ?? refuse('NOT_FOUND');
}
