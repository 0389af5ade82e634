import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';

/** The mirror is run by admins of the hub alone. */
export function runsTheMirror({ role }: Actor): boolean {
  return role === 'ADMIN';
}

export function refusalFor(actor: Actor): Refused<RefusalCode> | null {
  if (runsTheMirror(actor)) return null;
  return refuse(actor.role === 'VISITOR' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
}
