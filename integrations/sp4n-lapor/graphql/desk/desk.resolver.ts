import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  connectionFrom,
  connectionType,
  PageArguments,
  pageOf,
  type Connection,
} from '../../../../platform/runtime/graphql/connection.type';
import { runsTheMirror } from '../../commands/may-run';
import type { DeliveryState } from '../../store/delivery.entity';
import type { MasterList } from '../../store/master.entity';
import { orders, type Listed } from '../../store/desk/mirror-desk';
import { placeOf, type Listing } from '../../store/desk/page-rows';
import type { MirrorContext } from '../context';
import {
  DecisionFace,
  DeliveryFace,
  DifferenceFace,
  LinkFace,
  MasterFace,
  ReviewFace,
  RunFace,
} from './desk.type';
import { DeliveryStateEnum, MasterListEnum } from './enums';
import {
  presentDecision,
  presentDelivery,
  presentDifference,
  presentLink,
  presentMaster,
  presentReview,
  presentRun,
} from './present-desk';

const LinkConnection = connectionType(() => LinkFace, 'LaporLink');
const DeliveryConnection = connectionType(() => DeliveryFace, 'LaporDelivery');
const ReviewConnection = connectionType(() => ReviewFace, 'LaporReview');
const DecisionConnection = connectionType(() => DecisionFace, 'LaporDecision');
const RunConnection = connectionType(() => RunFace, 'LaporReconciliation');
const DifferenceConnection = connectionType(() => DifferenceFace, 'LaporDifference');

const ofComplaint = { nullable: true, description: 'Only those of this complaint.' };
const forAdmins = 'For ADMIN; null for others.';

/** What an admin of the hub reads of the mirror; for everybody else there is nothing. */
@Resolver(() => RunFace)
export class DeskResolver {
  @Query(() => LinkConnection, {
    nullable: true,
    description: `Complaints and their reports at SP4N-LAPOR! (tautan), newest first. ${forAdmins}`,
  })
  async laporLinks(
    @Arg('complaint', () => ID, ofComplaint) complaint: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, desk }: MirrorContext,
  ): Promise<Connection<LinkFace> | null> {
    if (!runsTheMirror(actor)) return null;
    return connection(await desk.lists.links(complaint ?? null, pageOf(page)), presentLink, orders.links);
  }

  @Query(() => DeliveryConnection, {
    nullable: true,
    description: `What is or was on its way to SP4N-LAPOR! (kiriman), newest first; those given up by \`states: [DEAD]\`. ${forAdmins}`,
  })
  async laporDeliveries(
    @Arg('states', () => [DeliveryStateEnum], { nullable: true, description: 'Only these states.' })
    states: DeliveryState[] | null,
    @Arg('complaint', () => ID, ofComplaint) complaint: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, desk }: MirrorContext,
  ): Promise<Connection<DeliveryFace> | null> {
    if (!runsTheMirror(actor)) return null;
    const filter = { states: states ?? null, complaintId: complaint ?? null };
    return connection(await desk.lists.deliveries(filter, pageOf(page)), presentDelivery, orders.deliveries);
  }

  @Query(() => ReviewConnection, {
    nullable: true,
    description: `What came from SP4N-LAPOR! and needs a person (perlu ditinjau), newest first. ${forAdmins}`,
  })
  async laporReviews(
    @Arg('settledToo', () => Boolean, { defaultValue: false, description: 'Settled ones too.' })
    settledToo: boolean,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, desk }: MirrorContext,
  ): Promise<Connection<ReviewFace> | null> {
    if (!runsTheMirror(actor)) return null;
    return connection(await desk.lists.reviews(settledToo, pageOf(page)), presentReview, orders.reviews);
  }

  @Query(() => DecisionConnection, {
    nullable: true,
    description: `How differences between both sides were decided (keputusan), newest first. ${forAdmins}`,
  })
  async laporDecisions(
    @Arg('complaint', () => ID, ofComplaint) complaint: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<Connection<DecisionFace> | null> {
    if (!runsTheMirror(actor)) return null;
    const listed = await desk.lists.decisions(complaint ?? null, pageOf(page));
    return connection(listed, (row) => presentDecision(row, language), orders.decisions);
  }

  @Query(() => [MasterFace], {
    nullable: true,
    description: `A list of master data and what it stands for here (pemetaan data induk), whole. ${forAdmins}`,
  })
  async laporMasters(
    @Arg('list', () => MasterListEnum, { description: 'Which list.' }) list: MasterList,
    @Arg('onlyUnmapped', () => Boolean, { defaultValue: false, description: 'Only what nobody has mapped.' })
    onlyUnmapped: boolean,
    @Ctx() { actor, desk }: MirrorContext,
  ): Promise<MasterFace[] | null> {
    if (!runsTheMirror(actor)) return null;
    return (await desk.masters.lines(list, onlyUnmapped)).map(presentMaster);
  }

  @Query(() => RunConnection, {
    nullable: true,
    description: `Comparisons of both sides (rekonsiliasi), newest first. ${forAdmins}`,
  })
  async laporReconciliations(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { actor, desk }: MirrorContext,
  ): Promise<Connection<RunFace> | null> {
    if (!runsTheMirror(actor)) return null;
    return connection(await desk.lists.runs(pageOf(page)), presentRun, orders.runs);
  }

  @FieldResolver(() => DifferenceConnection, { description: 'What differed (perbedaan), newest first.' })
  async differences(
    @Root() run: RunFace,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { desk }: MirrorContext,
  ): Promise<Connection<DifferenceFace>> {
    const listed = await desk.lists.differences(Number(run.id), pageOf(page));
    return connection(listed, presentDifference, orders.differences);
  }
}

function connection<Row extends object, Face>(
  { slice, count }: Listed<Row>,
  present: (row: Row) => Face,
  order: Pick<Listing<Row>, 'by' | 'tie'>,
): Connection<Face> {
  return connectionFrom(slice, { present, keysOf: (row) => placeOf(row, order), count });
}
