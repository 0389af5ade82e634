import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { handles } from '../../domain/decisions/who';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintActionEnum, type ComplaintAction } from '../enums/action-enum';
import { cutHistory } from '../cut-history';
import { chainedActions } from '../approval/chained-actions';
import { nextActions } from '../next-actions';
import { presentFollowUp } from '../present/present-follow-up';
import { presentHistory, presentProposal } from '../present/present-history';
import { ComplaintType } from '../types/complaint.type';
import { FollowUpConnection, HistoryConnection } from '../types/connections.type';
import type { FollowUpType } from '../types/follow-up.type';
import type { HistoryEntryType } from '../types/history.type';
import { ProposalType } from '../types/proposal.type';

@Resolver(() => ComplaintType)
export class ComplaintFields {
  @FieldResolver(() => String, { description: 'What the reporter wrote (isi pengaduan).' })
  async body(@Root() { seen }: ComplaintType, @Ctx() { loaders }: ComplaintsRequest): Promise<string> {
    return seen.body ?? loaders.body.load(seen);
  }

  @FieldResolver(() => FollowUpConnection, {
    description: 'The thread (tindak lanjut), oldest first: the entries the viewer may read.',
  })
  async thread(
    @Root() { seen }: ComplaintType,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<Connection<FollowUpType>> {
    const slice = await loaders.thread(pageByTime(pageRequest)).load(seen);
    return connectionFrom(slice, {
      present: (entry) => presentFollowUp(seen, entry),
      keysOf: keysByTime,
      count: () => loaders.threadCount.load(seen),
    });
  }

  @FieldResolver(() => HistoryConnection, {
    description:
      'The append-only history (riwayat), oldest first. Who is no party sees it from the first forwarding on, without reasons.',
  })
  async history(
    @Root() { seen }: ComplaintType,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<Connection<HistoryEntryType>> {
    const page = pageByTime(pageRequest);
    const lines = await loaders.history.load(seen);
    return connectionFrom(cutHistory(lines, page), {
      present: presentHistory,
      keysOf: keysByTime,
      count: async () => lines.length,
    });
  }

  @FieldResolver(() => [ProposalType], {
    nullable: true,
    description:
      'Agencies it may be forwarded to, best first (usulan disposisi). For who handles it (ADMIN, or INSPECTOR for ' +
      'what accuses the secretariat); null for others.',
  })
  async agencyProposals(
    @Root() { seen }: ComplaintType,
    @Ctx() { actor, loaders }: ComplaintsRequest,
  ): Promise<ProposalType[] | null> {
    if (!handles(actor, seen)) return null;
    return (await loaders.proposals.load(seen)).map(presentProposal);
  }

  @FieldResolver(() => [ComplaintActionEnum], {
    description:
      'What the viewer may do to it now (tindakan yang tersedia): clients need no copy of the rules.',
  })
  async nextActions(
    @Root() { seen }: ComplaintType,
    @Ctx() { actor, commands, loaders }: ComplaintsRequest,
  ): Promise<readonly ComplaintAction[]> {
    const by = { actor, at: commands.clock.now() };
    const actions = await nextActions(seen, by, {
      calendar: () => loaders.secretariat(),
      judges: () => loaders.judges.load(seen),
      supports: async () => (await loaders.supports.load(seen.id)).byViewer,
    });
    const chained = { by, chain: await loaders.approvalChain(), drafts: () => loaders.drafts.load(seen) };
    return chainedActions(seen, chained, actions);
  }
}

function keysByTime({ at, id }: { at: Date; id: string }): readonly string[] {
  return [at.toISOString(), id];
}
