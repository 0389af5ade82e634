import { refuse } from '../../../../platform/domain/refusal';
import { currentDispositions, type Complaint } from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { mustBeSystem } from '../decisions/must-be-system';
import { audienceOf } from '../visibility';

/**
 * The hub sends an agency's automatic answer. It is the hub that speaks and not the agency: the state stays FORWARDED,
 * and the first result (Regulation Article 8(2)a: identification and clarification, told to the reporter) is still owed.
 */
export function acknowledge(
  complaint: Complaint,
  { agencyId, body }: { readonly agencyId: string; readonly body: string },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const held = currentDispositions(complaint).find((disposition) => disposition.agencyId === agencyId);
  // Given back, answered or withdrawn before the hub came to it.
  if (!held || complaint.state !== 'FORWARDED') return refuse('NOT_ALLOWED_NOW');
  const now = { ...complaint, changedAt: at };
  return {
    complaint: now,
    step: stepOf('post', [complaint, now]),
    entry: {
      ...{ kind: 'FOLLOW_UP', author: 'SYSTEM', agencyId, agencyName: held.agencyName },
      ...{ body, audience: audienceOf(now) },
    },
    event: 'FollowUpPosted',
    agencies: [],
  };
}
