import { Args, Ctx, FieldResolver, Int, Mutation, Arg, Resolver, Root } from 'type-graphql';
import { CacheControl } from '../../../../platform/runtime/graphql/cache-control';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { supportComplaint, unsupportComplaint } from '../../commands/support/join-in';
import { untilCommentsChange, untilSupportChanges } from '../caching';
import type { ComplaintsRequest } from '../complaints-request';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { presentResult } from '../present/present-result';
import { ComplaintType } from '../types/complaint.type';
import { ComplaintResult } from '../types/results.type';
import { CommentConnection, presentComment, type CommentType } from './comment.type';

/** What other citizens do beside a complaint: they support it and comment on it. */
@Resolver(() => ComplaintType)
export class SupportResolver {
  @CacheControl(untilSupportChanges)
  @FieldResolver(() => Int, {
    description:
      'How many accounts support it, or a complaint that is handled with it (jumlah dukungan); not those who filed. Who ' +
      'they are is told to nobody.',
  })
  async supportCount(@Root() { id }: ComplaintType, @Ctx() { loaders }: ComplaintsRequest): Promise<number> {
    return (await loaders.supports.load(id)).count;
  }

  @CacheControl(untilSupportChanges)
  @FieldResolver(() => Boolean, {
    description: 'The viewer supports it, or a complaint that is handled with it (Anda dukung).',
  })
  async supportedByMe(
    @Root() { id }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<boolean> {
    return (await loaders.supports.load(id)).byViewer;
  }

  @CacheControl(untilCommentsChange)
  @FieldResolver(() => CommentConnection, {
    description:
      'What other citizens comment (komentar warga), oldest first. Held and hidden ones for their writers and ADMIN alone.',
  })
  async comments(
    @Root() { seen }: ComplaintType,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<Connection<CommentType>> {
    const slice = await loaders.comments(pageByTime(pageRequest)).load(seen);
    return connectionFrom(slice, {
      present: (comment) => presentComment(seen, comment),
      keysOf: ({ at, id }) => [at.toISOString(), id],
      count: () => loaders.commentCount.load(seen),
    });
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Supports the public complaint of somebody else (mendukung pengaduan): its answers are told as the notice ' +
      'SUPPORTED. Once for each account; doing so again changes nothing. For CITIZEN.',
  })
  async supportComplaint(
    @Arg('input', () => OfComplaintInput, { description: 'The complaint.' })
    { complaint }: OfComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    return presentResult(await supportComplaint(request.commands, request.actor, complaint), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Supports it no more (menarik dukungan), nor a complaint that is handled with it; doing so again changes nothing. For CITIZEN.',
  })
  async unsupportComplaint(
    @Arg('input', () => OfComplaintInput, { description: 'The complaint.' })
    { complaint }: OfComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    return presentResult(await unsupportComplaint(request.commands, request.actor, complaint), request);
  }
}
