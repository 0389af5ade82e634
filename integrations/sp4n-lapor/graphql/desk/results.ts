import { Field, ObjectType } from 'type-graphql';
import type { Language } from '../../../../platform/domain/language';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { refusalType } from '../../../../platform/runtime/graphql/refusal.type';
import { refusals, type RefusalCode } from '../../domain/refusals';
import { DeliveryFace, MasterFace, ReviewFace, RunFace } from './desk.type';

export const Refusal = refusalType(refusals);
export type RefusalFace = InstanceType<typeof Refusal>;

const refusedWords = 'Why it was refused (alasan penolakan); null when done.';

@ObjectType('LaporDeliveryResult', { description: 'A delivery as it is now, or why nothing was changed.' })
export class DeliveryResult {
  @Field(() => DeliveryFace, { nullable: true, description: 'The delivery; null when refused.' })
  delivery!: DeliveryFace | null;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

@ObjectType('LaporReviewResult', { description: 'A line of the review list as it is now, or why not.' })
export class ReviewResult {
  @Field(() => ReviewFace, { nullable: true, description: 'The line; null when refused.' })
  review!: ReviewFace | null;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

@ObjectType('LaporMasterResult', { description: 'A line of master data as it is mapped now, or why not.' })
export class MasterResult {
  @Field(() => MasterFace, { nullable: true, description: 'The line; null when refused.' })
  master!: MasterFace | null;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

@ObjectType('LaporReconciliationResult', { description: 'The comparison that was made, or why not.' })
export class RunResult {
  @Field(() => RunFace, { nullable: true, description: 'The comparison; null when refused.' })
  reconciliation!: RunFace | null;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

@ObjectType('MirrorPausedResult', { description: 'Whether the mirror is stopped now, or why not.' })
export class PausedResult {
  @Field(() => Boolean, { nullable: true, description: 'True while it is stopped; null when refused.' })
  paused!: boolean | null;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

@ObjectType('LaporMastersRefreshed', { description: 'Whether the master data was read anew, or why not.' })
export class MastersResult {
  @Field(() => Boolean, { description: 'True when it was.' })
  done!: boolean;

  @Field(() => Refusal, { nullable: true, description: refusedWords })
  refusal!: RefusalFace | null;
}

/** What was done, and the refusal beside it. */
export function resultOf<T>(
  outcome: T | Refused<RefusalCode>,
  language: Language,
): { readonly done: T | null; readonly refusal: RefusalFace | null } {
  if (!isRefusal(outcome)) return { done: outcome, refusal: null };
  return { done: null, refusal: Refusal.of(outcome.refused, language) };
}

function isRefusal<T>(outcome: T | Refused<RefusalCode>): outcome is Refused<RefusalCode> {
  return isRefused(outcome);
}
