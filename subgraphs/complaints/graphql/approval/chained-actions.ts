import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import { answerOf } from '../../domain/approval/decide';
import { stepsFor } from '../../domain/approval/draft';
import { heldBy } from '../../domain/coordination/share';
import type { By } from '../../domain/decision';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintAction } from '../enums/action-enum';

/** What an agency with an approval chain may do: where the chain asks for it, a draft instead of the answer itself. */
export function chainedActions(
  seen: VisibleComplaint,
  { by, chain }: { readonly by: By; readonly chain: ApprovalChainFacts | null },
  actions: readonly ComplaintAction[],
): readonly ComplaintAction[] {
  if (chain === null || !heldBy(by.actor, seen)) return actions;
  const needs = (isOutcome: boolean) => stepsFor(chain, answerOf(seen, by, isOutcome)) !== null;
  const direct = actions.filter((action) => {
    if (action === 'POST_FOLLOW_UP') return !needs(false);
    return action === 'RESOLVE' ? !needs(true) : true;
  });
  return direct.length < actions.length ? [...direct, 'SUBMIT_ANSWER_DRAFT'] : actions;
}
