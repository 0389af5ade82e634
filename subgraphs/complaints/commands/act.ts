import type { Actor } from '../../../platform/domain/actor';
import { isRefused } from '../../../platform/domain/refusal';
import type { Complaint } from '../domain/complaint';
import type { By, Decision } from '../domain/decision';
import { mustBeSignedIn } from '../domain/decisions/who';
import { seenBy } from '../domain/visibility';
import type { CommandResult, ComplaintsContext } from './context';

/**
 * One step of a complaint by one person. A visitor is asked to sign in whatever the id; who may not see the
 * complaint is told that there is none; only then do the rules decide.
 */
export async function act(
  { complaints, clock }: ComplaintsContext,
  { actor, complaintId }: { readonly actor: Actor; readonly complaintId: string },
  decide: (complaint: Complaint, by: By) => Decision,
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const changed = await complaints.change(complaintId, actor, (complaint) =>
    // Asked under the lock, so that times follow one another as the changes do.
    decide(complaint, { actor, at: clock.now() }),
  );
  return isRefused(changed) ? changed : seenBy(actor, changed);
}
