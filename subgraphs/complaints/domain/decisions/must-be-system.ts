import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { RefusalCode } from '../refusals';
import { mustBeSignedIn } from './who';

/** What time alone brings about is done by the hub and by nobody else; null means it is the hub. */
export function mustBeSystem(actor: Actor): Refused<RefusalCode> | null {
  return mustBeSignedIn(actor) ?? (actor.role === 'SYSTEM' ? null : refuse('FORBIDDEN'));
}
