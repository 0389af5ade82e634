import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';
import { seesComplaint } from '../port/sees-complaint';
import type { Permissions, Permitting } from '../store/permissions';
import type { Reviews } from '../store/reviews';
import type { SendingContext } from './send-by-hand';

export interface PermitContext extends Pick<SendingContext, 'complaints' | 'isOn' | 'clock' | 'wake'> {
  readonly permissions: Permissions;
  readonly reviews: Reviews;
}

type Done = Promise<{ readonly complaintId: string } | Refused<RefusalCode>>;

/**
 * The Inspectorate lets a supervisory complaint go to the national system (Regulation 45/2013, Article 4(1): such
 * complaints are its own). One that is hidden from this inspector is not there.
 */
export function letGo(context: PermitContext, actor: Actor, complaintId: string): Done {
  return permit(context, actor, complaintId, async (by) =>
    (await context.permissions.give(complaintId, by)) ? null : refuse('NOT_SUPERVISORY'),
  );
}

/** And takes that back: nothing more goes, and what is there is hidden. A person asks the national admin for the rest. */
export function takeBack(context: PermitContext, actor: Actor, complaintId: string): Done {
  return permit(context, actor, complaintId, async (by) => {
    const taken = await context.permissions.takeBack(complaintId, by);
    if (isRefused(taken)) return taken;
    const about = { about: `complaint:${complaintId}`, complaintId };
    await context.reviews.note({ reason: 'PERMISSION_TAKEN_BACK', ...about }, by.at);
    return null;
  });
}

async function permit(
  context: PermitContext,
  actor: Actor,
  ...[complaintId, say]: [string, (by: Permitting) => Promise<Refused<RefusalCode> | null>]
): Done {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  if (actor.role !== 'INSPECTOR' || actor.accountId === null) return refuse('FORBIDDEN');
  if (!context.isOn) return refuse('MIRROR_IS_OFF');
  if (!(await seesComplaint(context.complaints, actor, complaintId))) return refuse('NOT_FOUND');
  const refused = await say({ accountId: actor.accountId, at: context.clock.now() });
  if (refused) return refused;
  context.wake();
  return { complaintId };
}
