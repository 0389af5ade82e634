import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { mustBeSignedIn } from '../../domain/decisions/who';
import type { RefusalCode } from '../../domain/refusals';
import {
  comment,
  moderate,
  reportComment as decideReport,
  type CommentDecision,
  type CommentReportReason,
} from '../../domain/support/comment';
import { isCitizen, joiningLimits, type JoiningIn } from '../../domain/support/joining-in';
import { seenBy } from '../../domain/visibility';
import type { CommentOn } from '../../store/support/comment-store';
import type { CommandResult, ComplaintsContext } from '../context';

type Commented = Promise<CommentOn | Refused<RefusalCode>>;

/** A citizen supports the complaint of somebody else. */
export async function supportComplaint(
  context: ComplaintsContext,
  actor: Actor,
  complaintId: string,
): Promise<CommandResult> {
  const refused = await mustBeLetIn(context, actor, 'SUPPORT');
  if (refused) return refused;
  const supported = await context.supports.support(complaintId, actor);
  return isRefused(supported) ? supported : seenBy(actor, supported);
}

/** A citizen does not support it any more. */
export async function unsupportComplaint(
  context: ComplaintsContext,
  actor: Actor,
  complaintId: string,
): Promise<CommandResult> {
  const refused = await mustBeLetIn(context, actor, 'SUPPORT');
  if (refused) return refused;
  const left = await context.supports.unsupport(complaintId, actor);
  return isRefused(left) ? left : seenBy(actor, left);
}

export interface WriteComment {
  readonly complaintId: string;
  readonly body: string;
  readonly anonymous: boolean;
}

/** A citizen comments on the complaint of somebody else. */
export async function writeComment(
  context: ComplaintsContext,
  actor: Actor,
  { complaintId, body, anonymous }: WriteComment,
): Commented {
  const refused = await mustBeLetIn(context, actor, 'COMMENT');
  if (refused) return refused;
  return context.comments.add(complaintId, actor, (complaint, list, by) =>
    comment(complaint, { body, anonymous, list }, by),
  );
}

/** A citizen asks the secretariat to look at a comment. */
export async function reportComment(
  context: ComplaintsContext,
  actor: Actor,
  { commentId, reason }: { readonly commentId: string; readonly reason: CommentReportReason },
): Commented {
  const refused = await mustBeLetIn(context, actor, 'REPORT_COMMENT');
  return refused ?? context.comments.report(commentId, actor, { reason, decide: decideReport });
}

/** The secretariat hides a comment, or lets it stand. */
export async function moderateComment(
  { comments }: ComplaintsContext,
  actor: Actor,
  input: { readonly commentId: string; readonly decision: CommentDecision; readonly reason: string },
): Commented {
  const { commentId, decision, reason } = input;
  return (
    mustBeSignedIn(actor) ??
    comments.moderate(commentId, actor, (decided, by) => moderate(decided, { decision, reason }, by))
  );
}

/** Signed in, and not too often: counted before anything is looked up, so that what is there and what is not count alike. */
async function mustBeLetIn(
  { attempts }: ComplaintsContext,
  actor: Actor,
  what: JoiningIn,
): Promise<Refused<RefusalCode> | null> {
  const stranger = mustBeSignedIn(actor);
  if (stranger || !isCitizen(actor)) return stranger;
  const passes = await attempts.begin({ what, name: actor.accountId }, joiningLimits[what]);
  return passes ? null : refuse('TOO_MANY_AT_ONCE');
}
