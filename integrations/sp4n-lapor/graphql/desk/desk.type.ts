import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DifferenceKind } from '../../mapping/reconciliation/differences';
import type { Aspect, Reason, Winner } from '../../mapping/conflicts/reasons';
import type { LaporStatus } from '../../mapping/states';
import type { DeliveryState, Step } from '../../store/delivery.entity';
import type { Outcome } from '../../store/difference.entity';
import type { MasterList } from '../../store/master.entity';
import type { RunCause } from '../../store/reconciliation-run.entity';
import {
  AspectEnum,
  DeliveryStateEnum,
  DeliveryStepEnum,
  DifferenceKindEnum,
  LaporOriginEnum,
  LaporStatusEnum,
  MasterListEnum,
  OutcomeEnum,
  ReasonEnum,
  RunCauseEnum,
  WinnerEnum,
} from './enums';

@ObjectType('LaporLink', {
  description: 'A complaint and a report at SP4N-LAPOR! that are one and the same (tautan).',
})
export class LinkFace {
  @Field(() => ID, { description: 'Number of the report there (tracking id).' })
  trackingId!: string;

  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId!: string;

  @Field(() => String, { description: 'Our number (nomor tiket).' })
  ticket!: string;

  @Field(() => Int, { description: '1 for the first report of a complaint, more after it was sent again.' })
  sequence!: number;

  @Field(() => LaporOriginEnum, { description: 'Where it was filed first (asal).' })
  origin!: 'HUB' | 'LAPOR';

  @Field(() => LaporStatusEnum, { nullable: true, description: 'State there; null for an unknown name.' })
  status!: LaporStatus | null;

  @Field(() => String, { nullable: true, description: 'The state in their own words.' })
  statusRaw!: string | null;

  @Field(() => Date, { description: 'When both sides were in step last (selaras terakhir).' })
  syncedAt!: Date;
}

@ObjectType('LaporDelivery', { description: 'One step of telling SP4N-LAPOR! (kiriman).' })
export class DeliveryFace {
  @Field(() => ID, { description: 'Id; steps of one complaint are taken in their order.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId!: string;

  @Field(() => DeliveryStepEnum, { description: 'What it tells.' })
  step!: Step;

  @Field(() => DeliveryStateEnum, { description: 'How far it is.' })
  state!: DeliveryState;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of FORWARD: the institution there to which it is sent on (instansi tujuan); null until one is named.',
  })
  institution!: string | null;

  @Field(() => String, { nullable: true, description: 'A code: why it was skipped, is held or failed last.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other side said to that, as it said it.' })
  said!: string | null;

  @Field(() => Int, { description: 'Failures in a row.' })
  failures!: number;

  @Field(() => Date, { description: 'When it is tried next.' })
  nextAt!: Date;

  @Field(() => Date, { description: 'Since when it waits.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done.' })
  doneAt!: Date | null;
}

@ObjectType('LaporReview', {
  description: 'Something from SP4N-LAPOR! that no rule could take in (perlu ditinjau).',
})
export class ReviewFace {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'A code: why it could not be taken in.' })
  reason!: string;

  @Field(() => String, { description: 'What it is about, such as `report:7100001`.' })
  about!: string;

  @Field(() => ID, { nullable: true, description: 'Number of the report there.' })
  trackingId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the complaint, if it is known.' })
  complaintId!: string | null;

  @Field(() => String, { nullable: true, description: 'Paths, codes and raw names.' })
  detail!: string | null;

  @Field(() => Int, { description: 'How often it was seen.' })
  times!: number;

  @Field(() => Date, { description: 'When it was seen first.' })
  firstAt!: Date;

  @Field(() => Date, { description: 'When it was seen last.' })
  lastAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody settled it.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'How it was settled.' })
  settlement!: string | null;
}

@ObjectType('LaporDecision', {
  description: 'How a difference between both sides was decided, and why (keputusan).',
})
export class DecisionFace {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the complaint.' })
  complaintId!: string;

  @Field(() => ID, { description: 'Number of the report there.' })
  trackingId!: string;

  @Field(() => AspectEnum, { description: 'What it is about.' })
  aspect!: Aspect;

  @Field(() => WinnerEnum, { description: 'Whose version holds.' })
  wins!: Winner;

  @Field(() => ReasonEnum, { description: 'Why.' })
  why!: Reason;

  @Field(() => String, { description: 'The reason in words, Indonesian or English by `Accept-Language`.' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: 'Our side, in codes.' })
  ours!: string | null;

  @Field(() => String, { nullable: true, description: 'Their side, in codes or in their own words.' })
  theirs!: string | null;

  @Field(() => Date, { nullable: true, description: 'When our side changed.' })
  oursAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When their side changed, by its own clock.' })
  theirsAt!: Date | null;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;
}

@ObjectType('LaporMasterProposal', { description: 'A category of ours that may be meant (usulan).' })
export class ProposalFace {
  @Field(() => String, { description: 'Code of ours.' })
  code!: string;

  @Field(() => Boolean, {
    description: 'The group agrees too and no other pair does; without it the name alone.',
  })
  sure!: boolean;
}

@ObjectType('LaporMaster', {
  description: 'A line of the national master data and what of ours it stands for (data induk).',
})
export class MasterFace {
  @Field(() => MasterListEnum, { description: 'The list.' })
  list!: MasterList;

  @Field(() => ID, { description: 'Its number there; of a template its code.' })
  remoteKey!: string;

  @Field(() => String, { description: 'Its name, as they write it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name of what it stands under.' })
  parentName!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of ours; null while nobody decided.' })
  code!: string | null;

  @Field(() => Boolean, { description: 'Of several that stand for one of ours: the one that is sent.' })
  sent!: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is no longer in their list.' })
  goneAt!: Date | null;

  @Field(() => [ProposalFace], {
    description: 'What may be meant, by name; for categories nobody has mapped. A person decides.',
  })
  proposals!: ProposalFace[];
}

@ObjectType('LaporDifference', { description: 'One thing in which both sides differed (perbedaan).' })
export class DifferenceFace {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => DifferenceKindEnum, { description: 'What differs.' })
  kind!: DifferenceKind;

  @Field(() => ID, { nullable: true, description: 'Id of the complaint.' })
  complaintId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the report there.' })
  trackingId!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is here.' })
  here!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is there.' })
  there!: string | null;

  @Field(() => OutcomeEnum, { description: 'What became of it.' })
  outcome!: Outcome;
}

@ObjectType('LaporReconciliation', { description: 'One comparison of both sides (rekonsiliasi).' })
export class RunFace {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => RunCauseEnum, { description: 'Why it was made.' })
  cause!: RunCause;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'A code, when it could not be completed.' })
  failure!: string | null;

  @Field(() => Int, { description: 'Complaints of ours that were compared.' })
  here!: number;

  @Field(() => Int, { description: 'Reports of theirs that were compared.' })
  there!: number;

  @Field(() => Int, { description: 'How many differences were found.' })
  differenceCount!: number;

  @Field(() => Int, { description: 'How many of them were repaired.' })
  repaired!: number;
}
