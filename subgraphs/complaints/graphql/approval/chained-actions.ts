import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import { answerOf } from '../../domain/approval/decide';
import { stepsFor, type Draft } from '../../domain/approval/draft';
import { heldBy } from '../../domain/coordination/share';
import type { By } from '../../domain/decision';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintAction } from '../enums/action-enum';

interface Chained {
  readonly by: By;
  readonly chain: ApprovalChainFacts | null;
  /** Those of the complaint that the viewer may read; asked for only where the chain takes the place of an answer. */
  readonly drafts: () => Promise<readonly Pick<Draft, 'agencyId' | 'state'>[]>;
}

/**
 * What an agency with an approval chain may do: where the chain asks for it, a draft instead of the answer itself, and
 * none while another one is on its way up.
 */
export async function chainedActions(
  seen: VisibleComplaint,
  { by, chain, drafts }: Chained,
  actions: readonly ComplaintAction[],
): Promise<readonly ComplaintAction[]> {
  const held = heldBy(by.actor, seen);
  if (chain === null || !held) return actions;
  const needs = (isOutcome: boolean) => stepsFor(chain, answerOf(seen, by, isOutcome)) !== null;
  const direct = actions.filter((action) => {
    if (action === 'POST_FOLLOW_UP') return !needs(false);
    return action === 'RESOLVE' ? !needs(true) : true;
  });
  if (direct.length === actions.length) return actions;
  const isClimbing = (await drafts()).some(
    ({ agencyId, state }) => agencyId === held.agencyId && state === 'PENDING',
  );
  return isClimbing ? direct : [...direct, 'SUBMIT_ANSWER_DRAFT'];
}
