import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  mapMaster,
  pauseMirror,
  reconcileNow,
  refreshMastersNow,
  replayDelivery,
  settleReview,
} from '../../commands/run-the-mirror';
import { readLine } from '../bad-inputs';
import type { MirrorContext } from '../context';
import { wholeNumber } from '../whole-number';
import { MapInput, PauseInput, ReconcileInput, ReplayInput, SettleInput } from './desk.input';
import { presentDelivery, presentMaster, presentReview, presentRun } from './present-desk';
import {
  DeliveryResult,
  MasterResult,
  MastersResult,
  PausedResult,
  resultOf,
  ReviewResult,
  RunResult,
} from './results';

/** What an admin of the hub does to the mirror. */
@Resolver()
export class DeskEditsResolver {
  @Mutation(() => DeliveryResult, {
    description: 'Sends once more what was given up or is held (mengulang kiriman). For ADMIN.',
  })
  async replayLaporDelivery(
    @Arg('input', () => ReplayInput, { description: 'The delivery.' }) input: ReplayInput,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<DeliveryResult> {
    const { done, refusal } = resultOf(
      await replayDelivery(desk, actor, wholeNumber(input.delivery)),
      language,
    );
    return { delivery: done && presentDelivery(done), refusal };
  }

  @Mutation(() => ReviewResult, {
    description: 'Takes a line off the review list (menyelesaikan tinjauan). For ADMIN.',
  })
  async settleLaporReview(
    @Arg('input', () => SettleInput, { description: 'The line, and what was done.' }) input: SettleInput,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<ReviewResult> {
    const bounds = { most: 40, code: 'SETTLEMENT_LENGTH', field: 'input.settlement' } as const;
    const settled = { id: input.review, settlement: readLine(input.settlement, bounds) };
    const { done, refusal } = resultOf(await settleReview(desk, actor, settled), language);
    return { review: done && presentReview(done), refusal };
  }

  @Mutation(() => MasterResult, {
    description:
      'Says what of ours a line of their master data stands for (memetakan data induk). For ADMIN.',
  })
  async mapLaporMaster(
    @Arg('input', () => MapInput, { description: 'The line and the code.' }) input: MapInput,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<MasterResult> {
    const bounds = { most: 64, code: 'CODE_LENGTH', field: 'input.code' } as const;
    const { list, remoteKey, sent } = input;
    const code = input.code == null ? null : readLine(input.code, bounds);
    const mapped = { list, remoteKey, code, isSent: sent };
    const { done, refusal } = resultOf(await mapMaster(desk, actor, mapped), language);
    return { master: done && presentMaster({ row: done, parentName: null, proposals: [] }), refusal };
  }

  @Mutation(() => MastersResult, {
    description:
      'Reads categories, institutions, places, classes and templates anew (memuat ulang). For ADMIN.',
  })
  async refreshLaporMasters(@Ctx() { actor, language, desk }: MirrorContext): Promise<MastersResult> {
    const { done, refusal } = resultOf(await refreshMastersNow(desk, actor), language);
    return { done: done !== null, refusal };
  }

  @Mutation(() => PausedResult, {
    description:
      'Stops the mirror or starts it again (menghentikan sementara). What happens meanwhile waits. For ADMIN.',
  })
  async pauseMirror(
    @Arg('input', () => PauseInput, { description: 'Which.' }) input: PauseInput,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<PausedResult> {
    const { done, refusal } = resultOf(await pauseMirror(desk, actor, input.paused), language);
    return { paused: done && done.paused, refusal };
  }

  @Mutation(() => RunResult, {
    description:
      'Compares both sides now, repairs what a rule repairs, and lists the rest (rekonsiliasi). For ADMIN.',
  })
  async reconcileMirror(
    @Arg('input', () => ReconcileInput, { description: 'How.' }) input: ReconcileInput,
    @Ctx() { actor, language, desk }: MirrorContext,
  ): Promise<RunResult> {
    const cause = input.rebuild ? 'REBUILD' : 'ADMIN';
    const { done, refusal } = resultOf(await reconcileNow(desk, actor, cause), language);
    return { reconciliation: done && presentRun(done), refusal };
  }
}
