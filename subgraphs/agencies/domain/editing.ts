import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';

/** Only the verification team edits agencies and categories (Regulation 45/2013, Article 10); null allows it. */
export function editingRefused(actor: Actor): Refused<'NOT_SIGNED_IN' | 'FORBIDDEN'> | null {
  if (actor.role === 'ADMIN') return null;
  return refuse(actor.role === 'VISITOR' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
}
