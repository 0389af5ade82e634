import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { answerOf } from '../../domain/approval/decide';
import { stepsFor, type Delegation, type Draft } from '../../domain/approval/draft';
import type { Complaint, Outcome } from '../../domain/complaint';
import { heldBy } from '../../domain/coordination/share';
import type { By, Decision } from '../../domain/decision';
import { mustBeSignedIn } from '../../domain/decisions/who';
import type { RefusalCode } from '../../domain/refusals';
import { seenBy, type VisibleComplaint } from '../../domain/visibility';
import type { DraftChanged } from '../../store/approval/approval-store';
import type { ComplaintsContext } from '../context';

export interface DraftSeen {
  readonly draft: Draft;
  readonly complaint: VisibleComplaint | null;
}
type Outcomes = Promise<DraftSeen | Refused<RefusalCode>>;

/** An officer submits an answer to the chain of the agency. */
export async function submitAnswerDraft(
  context: ComplaintsContext,
  actor: Actor,
  { complaintId, ...wording }: { complaintId: string; body: string; outcome: Outcome | null },
): Outcomes {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const chain = actor.agencyId === null ? null : await context.directory.approvalChain(actor.agencyId);
  const at = context.clock.now();
  const given = (complaint: Complaint) => {
    const answer = answerOf(complaint, { actor, at }, wording.outcome !== null);
    return { ...wording, steps: stepsFor(chain, answer) };
  };
  return shown(actor, await context.approvals.submit(complaintId, actor, given));
}

/** Somebody in the chain accepts, takes note, or sends back. */
export async function decideAnswerDraft(
  { approvals }: ComplaintsContext,
  actor: Actor,
  { complaintId, ...decision }: { complaintId: string; draftId: string; sendBackReason: string | null },
): Outcomes {
  const stranger = mustBeSignedIn(actor);
  return stranger ?? shown(actor, await approvals.decide(complaintId, actor, decision));
}

/** An approver who will be away lets a colleague decide. */
export function delegateApproval(
  { approvals }: ComplaintsContext,
  actor: Actor,
  wish: { toAccountId: string; from: Date | null; until: Date },
): Promise<Delegation | Refused<RefusalCode>> {
  return approvals.delegate(actor, wish);
}

/** The delegation ends before its time. */
export function revokeApproval(
  { approvals }: ComplaintsContext,
  actor: Actor,
  delegationId: string,
): Promise<Delegation | Refused<RefusalCode>> {
  return approvals.revoke(actor, delegationId);
}

/** What an agency says itself, when its chain does not ask for more. */
export async function unlessChained(
  { directory }: ComplaintsContext,
  actor: Actor,
  { isOutcome, decide }: { isOutcome: boolean; decide: (complaint: Complaint, by: By) => Decision },
): Promise<(complaint: Complaint, by: By) => Decision> {
  const chain = actor.agencyId === null ? null : await directory.approvalChain(actor.agencyId);
  return (complaint, by) => {
    const decision = decide(complaint, by);
    if (isRefused(decision) || !heldBy(actor, complaint)) return decision;
    return stepsFor(chain, answerOf(complaint, by, isOutcome)) === null
      ? decision
      : refuse('APPROVAL_NEEDED');
  };
}

function shown(actor: Actor, changed: DraftChanged | Refused<RefusalCode>): DraftSeen | Refused<RefusalCode> {
  return isRefused(changed) ? changed : { draft: changed.draft, complaint: seenBy(actor, changed.complaint) };
}
