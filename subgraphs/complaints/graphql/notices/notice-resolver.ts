import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { agencyRoles, type Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { subscribedByGateway } from '../../../../platform/runtime/graphql/gateway-only';
import { Topic } from '../../../../platform/runtime/graphql/topic';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { parseComplaintEvent, type IssuedNotice } from '../../../../schema/events/complaint-events';
import type { PositionedEvent } from '../../../../schema/events/envelope';
import { markNoticeRead } from '../../commands/mark-notice-read';
import { desksOf, isSameReceiver } from '../../domain/escalation/receivers';
import type { KeptNotice } from '../../store/escalation/notice-rows';
import type { ComplaintsRequest } from '../complaints-request';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { Refusal } from '../types/results.type';
import {
  MarkNoticeReadInput,
  MarkNoticeReadResult,
  NoticeConnection,
  NoticesReceivedType,
  NoticeType,
} from './notice.type';

const most = 20;

/** Notices of the desks at which the viewer works, or of what he or she filed (service standard 2013; design). */
@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description:
      'What the viewer was told (pemberitahuan), newest first: staff of agencies, ADMIN and INSPECTOR how far clocks have ' +
      'run, appeals and reporters who cannot be reached, at their desk; reporters what happened to their complaints. ' +
      'Empty for everybody else.',
  })
  async notices(
    @Arg('unreadOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only those that nobody has marked as read.',
    })
    unreadOnly: boolean,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { commands, actor }: ComplaintsRequest,
  ): Promise<Connection<NoticeType>> {
    const { notices } = commands;
    const slice = await notices.page(actor, { unreadOnly }, pageByTime(pageRequest));
    return connectionFrom(slice, {
      present: presentNotice,
      keysOf: ({ issuedAt, id }) => [issuedAt.toISOString(), id],
      count: () => notices.count(actor, { unreadOnly }),
    });
  }

  @Mutation(() => MarkNoticeReadResult, {
    description:
      'Marks a notice as read, for the whole desk (tandai sudah dibaca); doing so again changes nothing. For those to ' +
      'whom it went.',
  })
  async markNoticeRead(
    @Arg('input', () => MarkNoticeReadInput, { description: 'The notice.' })
    { notice }: MarkNoticeReadInput,
    @Ctx() { commands, actor, language }: ComplaintsRequest,
  ): Promise<MarkNoticeReadResult> {
    const result = await markNoticeRead(commands, actor, notice);
    return isRefused(result)
      ? { notice: null, refusal: Refusal.of(result.refused, language) }
      : { notice: presentNotice(result), refusal: null };
  }

  // An event does not say in clear who the reporter is: `isFor` tells whose a notice is.
  @Topic({
    channel: 'complaints',
    events: ['NoticeIssued'],
    roles: ['ADMIN', 'CITIZEN', 'PARTNER', ...agencyRoles],
  })
  @Subscription(() => NoticesReceivedType, {
    nullable: true,
    description:
      'Every new notice to the viewer (pemberitahuan baru), at a desk or as a reporter. Needs an account; EXECUTIVE is ' +
      'told nothing.',
    subscribe: subscribedByGateway,
  })
  async noticeReceived(
    @Root() { event }: PositionedEvent,
    @Ctx() { commands, actor }: ComplaintsRequest,
  ): Promise<NoticesReceivedType | null> {
    const { notice } = parseComplaintEvent(event, 'event');
    if (!notice || !isFor(actor, notice)) return null;
    const found = await commands.notices.letter(actor, notice.letterId);
    return found.length === 0
      ? null
      : { count: found.length, notices: found.slice(0, most).map(presentNotice) };
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint; null when it went out of the sight of the viewer in this very moment.',
  })
  async complaint(
    @Root() { complaintId }: NoticeType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const seen = await loaders.complaint.load(complaintId);
    return seen && presentComplaint(seen);
  }
}

/** A reporter's notice is tried for every reporter: whose it is, the look-up tells. */
function isFor(actor: Actor, notice: IssuedNotice): boolean {
  return notice.role === 'CITIZEN'
    ? actor.role === 'CITIZEN' || actor.role === 'PARTNER'
    : desksOf(actor).some((desk) => isSameReceiver(desk, notice));
}

/** Names every field: what is not written here does not leave the service. */
function presentNotice(notice: KeptNotice): NoticeType {
  const { id, complaintId, kind, clock, level, dueAt, issuedAt, readAt } = notice;
  return { id, complaintId, kind, clock, level, dueAt, issuedAt, readAt };
}
