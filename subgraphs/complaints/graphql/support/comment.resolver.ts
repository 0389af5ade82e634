import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { subscribedByGateway } from '../../../../platform/runtime/graphql/gateway-only';
import { Topic } from '../../../../platform/runtime/graphql/topic';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { parseComplaintEvent } from '../../../../schema/events/complaint-events';
import type { PositionedEvent } from '../../../../schema/events/envelope';
import { moderateComment, reportComment, writeComment } from '../../commands/support/join-in';
import type { RefusalCode } from '../../domain/refusals';
import type { CommentOn } from '../../store/support/comment-store';
import { commentFrom } from '../../store/support/comment-rows';
import { commentSeenBy } from '../../domain/support/comment';
import type { ComplaintsRequest } from '../complaints-request';
import { parseComment, parseWords } from '../parse/parse-text';
import { Refusal } from '../types/results.type';
import { CommentResult, ModerateCommentInput, ReportCommentInput, WriteCommentInput } from './comment.input';
import { CommentConnection, CommentReportsType, CommentType, presentComment } from './comment.type';

/** Comments of citizens, and the desk of the secretariat that looks at them. */
@Resolver(() => CommentType)
export class CommentResolver {
  @Mutation(() => CommentResult, {
    description:
      'Comments on the public complaint of somebody else (mengomentari pengaduan). What the list of prohibited words would ' +
      'block is held until the secretariat has looked at it. For CITIZEN.',
  })
  async writeComment(
    @Arg('input', () => WriteCommentInput, { description: 'Complaint and comment.' })
    { complaint: complaintId, body, anonymous }: WriteCommentInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<CommentResult> {
    const given = { complaintId, body: parseComment(body), anonymous };
    return presentCommented(await writeComment(request.commands, request.actor, given), request);
  }

  @Mutation(() => CommentResult, {
    description:
      'Asks the secretariat to look at a comment of somebody else (melaporkan komentar). Once for each account; doing so ' +
      'again changes nothing. For CITIZEN.',
  })
  async reportComment(
    @Arg('input', () => ReportCommentInput, { description: 'Comment and reason.' })
    { comment: commentId, reason }: ReportCommentInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<CommentResult> {
    return presentCommented(
      await reportComment(request.commands, request.actor, { commentId, reason }),
      request,
    );
  }

  @Mutation(() => CommentResult, {
    description:
      'Hides a comment, or lets it stand (memoderasi komentar); its reports are settled. For ADMIN.',
  })
  async moderateComment(
    @Arg('input', () => ModerateCommentInput, { description: 'Comment, decision and reason.' })
    { comment: commentId, decision, reason }: ModerateCommentInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<CommentResult> {
    const given = { commentId, decision, reason: parseWords(reason, 'input.reason') };
    return presentCommented(await moderateComment(request.commands, request.actor, given), request);
  }

  @Query(() => CommentConnection, {
    description:
      'Comments that were reported, held or flagged and not decided (komentar untuk dimoderasi), longest waiting first. For ' +
      'ADMIN; empty for everybody else.',
  })
  async commentsToModerate(
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { commands, actor, loaders }: ComplaintsRequest,
  ): Promise<Connection<CommentType>> {
    const slice = await commands.commentReading.waiting(actor, pageByTime(pageRequest));
    const rows = await Promise.all(
      slice.rows.map(async (row) => {
        const comment = commentFrom(row);
        const complaint = await loaders.complaint.load(comment.complaintId);
        const seen = complaint && commentSeenBy(actor, complaint, comment);
        return complaint && seen ? [{ complaint, comment: seen }] : [];
      }),
    );
    return connectionFrom(
      { ...slice, rows: rows.flat() },
      {
        present: ({ complaint, comment }: CommentOn) => presentComment(complaint, comment),
        keysOf: ({ comment: { waitingSince, at, id } }) => [(waitingSince ?? at).toISOString(), id],
        count: () => commands.commentReading.countWaiting(actor),
      },
    );
  }

  @FieldResolver(() => [CommentReportsType], {
    description: 'Reports that nobody has settled, by reason (laporan); for ADMIN, empty for others.',
  })
  async reports(
    @Root() { seen }: CommentType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<CommentReportsType[]> {
    return seen.moderates ? [...(await loaders.commentReports.load(seen.id))] : [];
  }

  @Topic({
    ...{ channel: 'complaints', carrying: 'commentId', argument: 'complaint', field: 'complaint.id' },
    sight: 'sightOfComplaint',
  })
  @Subscription(() => CommentType, {
    nullable: true,
    description:
      'Every comment on a complaint that everybody may read from now on (komentar baru), as long as the viewer sees the complaint.',
    subscribe: subscribedByGateway,
  })
  async commentAdded(
    @Root() { event }: PositionedEvent,
    @Arg('complaint', () => ID, { description: 'Id of the complaint; an unknown one stays silent.' })
    complaintId: string,
    @Ctx() { actor, commands, loaders }: ComplaintsRequest,
  ): Promise<CommentType | null> {
    const { complaint, commentId } = parseComplaintEvent(event, 'event');
    if (complaint.id !== complaintId || commentId === null) return null;
    const seen = await loaders.complaint.load(complaint.id);
    const comment = seen && (await commands.commentReading.one(actor, seen, commentId));
    return seen && comment ? presentComment(seen, comment) : null;
  }
}

function presentCommented(
  result: CommentOn | Refused<RefusalCode>,
  { language }: Pick<ComplaintsRequest, 'language'>,
): CommentResult {
  return isRefused(result)
    ? { comment: null, refusal: Refusal.of(result.refused, language) }
    : { comment: presentComment(result.complaint, result.comment), refusal: null };
}
