import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { changeSecrecy } from '../../commands/change-secrecy';
import { decideIdentityUnlock, requestIdentityUnlock } from '../../commands/identity-unlock';
import type { ComplaintsRequest } from '../complaints-request';
import {
  ChangeSecrecyInput,
  DecideIdentityUnlockInput,
  RequestIdentityUnlockInput,
} from '../inputs/secrecy.input';
import { parseWords } from '../parse/parse-text';
import { parseUnlockDays } from '../parse/parse-unlock-days';
import { presentComplaint } from '../present/present-complaint';
import { presentResult } from '../present/present-result';
import { presentUnlock, presentUnlockResult } from '../present/present-unlock';
import { ComplaintType } from '../types/complaint.type';
import { IdentityUnlockConnection } from '../types/connections.type';
import { IdentityUnlockResult, IdentityUnlockType } from '../types/identity-unlock.type';
import { ComplaintResult } from '../types/results.type';

/** Secrecy after filing (service standard 2013, "Rahasia"), and the log of who was told an identity all the same. */
@Resolver(() => IdentityUnlockType)
export class SecrecyResolver {
  @Mutation(() => ComplaintResult, {
    description:
      'Raises or lifts secrecies (mengubah kerahasiaan); one lifts only what one has raised. What becomes hidden is ' +
      'for others as if it had never been. For its reporter; unasked and with a reason for who handles it (ADMIN, ' +
      'or INSPECTOR for what accuses the secretariat).',
  })
  async changeSecrecy(
    @Arg('input', () => ChangeSecrecyInput, { description: 'Complaint and wish.' })
    { complaint, hideIdentity, hideComplaint, reason }: ChangeSecrecyInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const wish = {
      complaintId: complaint,
      hideIdentity: hideIdentity ?? null,
      hideComplaint: hideComplaint ?? null,
      reason: reason == null ? null : parseWords(reason, 'input.reason'),
    };
    return presentResult(await changeSecrecy(commands, actor, wish), request);
  }

  @Mutation(() => IdentityUnlockResult, {
    description:
      'Asks who a hidden reporter is (meminta pembukaan identitas). For staff of an agency that holds the complaint.',
  })
  async requestIdentityUnlock(
    @Arg('input', () => RequestIdentityUnlockInput, { description: 'Complaint and reason.' })
    { complaint, reason }: RequestIdentityUnlockInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<IdentityUnlockResult> {
    const given = { complaintId: complaint, reason: parseWords(reason, 'input.reason') };
    return presentUnlockResult(await requestIdentityUnlock(request.commands, request.actor, given), request);
  }

  @Mutation(() => IdentityUnlockResult, {
    description:
      'Grants that for some days, or refuses it (memutuskan pembukaan identitas). For who handles the complaint: ' +
      'ADMIN, or INSPECTOR for what accuses the secretariat.',
  })
  async decideIdentityUnlock(
    @Arg('input', () => DecideIdentityUnlockInput, { description: 'Complaint, question and answer.' })
    { complaint, unlock, grant, reason, days }: DecideIdentityUnlockInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<IdentityUnlockResult> {
    const given = {
      complaintId: complaint,
      unlockId: unlock,
      days: grant ? parseUnlockDays(days) : null,
      reason: parseWords(reason, 'input.reason'),
    };
    return presentUnlockResult(await decideIdentityUnlock(request.commands, request.actor, given), request);
  }

  @Query(() => IdentityUnlockConnection, {
    description:
      'The access log of hidden identities (catatan pembukaan identitas), newest first, of the complaints the viewer ' +
      'may see. For ADMIN and INSPECTOR; empty for others.',
  })
  async identityUnlocks(
    @Arg('open', () => Boolean, {
      defaultValue: false,
      description: 'Only questions that wait for an answer.',
    })
    open: boolean,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { actor, commands: { unlocks, clock } }: ComplaintsRequest,
  ): Promise<Connection<IdentityUnlockType>> {
    const slice = await unlocks.page(actor, { open }, pageByTime(pageRequest));
    return connectionFrom(slice, {
      present: (unlock) => presentUnlock(unlock, clock.now()),
      keysOf: ({ askedAt, id }) => [askedAt.toISOString(), id],
      count: () => unlocks.count(actor, { open }),
    });
  }

  @FieldResolver(() => ComplaintType, { nullable: true, description: 'The complaint it is about.' })
  async complaint(
    @Root() { unlock }: IdentityUnlockType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const seen = await loaders.complaint.load(unlock.complaintId);
    return seen && presentComplaint(seen);
  }
}

@Resolver(() => ComplaintType)
export class ComplaintUnlocks {
  @FieldResolver(() => [IdentityUnlockType], {
    description:
      'Who asked for the hidden identity, why, and what was answered (pembukaan identitas), oldest first. The ' +
      'reporter, ADMIN and INSPECTOR read all, an agency its own; empty for others.',
  })
  async identityUnlocks(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders, commands }: ComplaintsRequest,
  ): Promise<IdentityUnlockType[]> {
    const unlocks = await loaders.unlocks.load(seen);
    return unlocks.map((unlock) => presentUnlock(unlock, commands.clock.now()));
  }
}
