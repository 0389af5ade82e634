import { Field, InputType, ObjectType } from 'type-graphql';
import type { Appeal, AppealGround, AppealState } from '../../domain/appeal/appeal';
import { bounds } from '../bad-inputs';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { AgencyStub, agencyOf } from '../types/stubs.type';
import { AppealGroundEnum, AppealStateEnum } from './appeal-enums';

const { least, most } = bounds.words;

@ObjectType('Appeal', { description: 'An appeal against the outcome of a complaint (keberatan).' })
export class AppealType {
  @Field(() => AppealGroundEnum, { description: 'Why the reporter appeals (dasar keberatan).' })
  ground!: AppealGround;

  @Field(() => AppealStateEnum, { description: 'Where it is (status keberatan).' })
  state!: AppealState;

  @Field(() => String, {
    nullable: true,
    description: 'In words of the reporter; null when only the rating speaks.',
  })
  reason!: string | null;

  @Field(() => Date, { description: 'When it was opened (diajukan).' })
  openedAt!: Date;

  @Field(() => Date, {
    description: 'When it is to be decided (batas waktu), in working days of the lead agency.',
  })
  dueAt!: Date;

  @Field(() => AgencyStub, {
    nullable: true,
    description:
      'The agency whose APPROVER decides; null when the other side does: Inspectorate or secretariat.',
  })
  agency!: AgencyStub | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was overdue, and who handles complaints could decide too (eskalasi); null before.',
  })
  escalatedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was decided (diputuskan); null while it is open.',
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the decision (alasan putusan); null while it is open.',
  })
  answer!: string | null;
}

/** Names every field. */
export function presentAppeal(appeal: Appeal): AppealType {
  return {
    ground: appeal.ground,
    state: appeal.state,
    reason: appeal.reason,
    openedAt: appeal.openedAt,
    dueAt: appeal.dueAt,
    agency: agencyOf(appeal.desk.agencyId),
    escalatedAt: appeal.escalatedAt,
    decidedAt: appeal.decidedAt,
    answer: appeal.answer,
  };
}

@InputType('AppealResolutionInput', { description: 'Appeal against the outcome (keberatan atas hasil).' })
export class AppealResolutionInput extends OfComplaintInput {
  @Field(() => String, { description: `Why, ${least} to ${most} characters; else TEXT_LENGTH.` })
  reason!: string;
}

@InputType('DecideAppealInput', { description: 'Decide an appeal (putusan keberatan).' })
export class DecideAppealInput extends OfComplaintInput {
  @Field(() => Boolean, { description: 'True: it is right, back to work; false: the outcome stands.' })
  upheld!: boolean;

  @Field(() => String, {
    description: `The reason, for the reporter, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  reason!: string;
}
