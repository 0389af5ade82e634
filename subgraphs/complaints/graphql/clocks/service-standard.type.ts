import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { mostTerms, termBounds } from '../../domain/standards/set-standard';
import type { ClockName, Coordination, Matter, TermUnit } from '../../domain/standards/service-standard';
import { Refusal } from '../types/results.type';
import { ClockNameEnum, CoordinationEnum, MatterEnum, TermUnitEnum } from './clock-enums';
import { SentencesType } from './complaint-clock.type';

@ObjectType('StandardTerm', {
  description: 'One promise of a service standard (jangka waktu); the first that fits a complaint applies.',
})
export class StandardTermType {
  @Field(() => ClockNameEnum, { description: 'The clock it is for.' })
  clock!: ClockName;

  @Field(() => CoordinationEnum, { nullable: true, description: 'Only so; null is both.' })
  coordination!: Coordination | null;

  @Field(() => MatterEnum, { nullable: true, description: 'Only for these; null is all.' })
  matter!: Matter | null;

  @Field(() => Int, { description: 'How many of the unit.' })
  length!: number;

  @Field(() => TermUnitEnum, { description: 'What is counted.' })
  unit!: TermUnit;
}

@ObjectType('ServiceStandard', {
  description:
    'A service standard in one of its versions (standar pelayanan). Versions are added, none is changed.',
})
export class ServiceStandardType {
  @Field(() => ID, { description: 'Code, such as `DENPASAR`.' })
  code!: string;

  @Field(() => Int, { description: 'Counts from 1; complaints filed now are under the newest.' })
  version!: number;

  @Field(() => SentencesType, { description: 'What it is called, with its source.' })
  names!: SentencesType;

  @Field(() => [StandardTermType], { description: 'Its terms, those that apply first come first.' })
  terms!: StandardTermType[];

  @Field(() => [SentencesType], {
    description:
      'Who settles it, from the first desk upwards (tingkatan penyelesaian); empty when not regulated.',
  })
  levels!: SentencesType[];
}

@InputType('StandardTermInput', { description: 'One promise of a service standard.' })
export class StandardTermInput {
  @Field(() => ClockNameEnum, { description: 'The clock it is for.' })
  clock!: ClockName;

  @Field(() => CoordinationEnum, { nullable: true, description: 'Only so; left out it is for both.' })
  coordination?: Coordination | null;

  @Field(() => MatterEnum, { nullable: true, description: 'Only for these; left out it is for all.' })
  matter?: Matter | null;

  @Field(() => Int, {
    description:
      `${termBounds.least} to ${termBounds.most.WORKING_DAYS} days, ` +
      `or to ${termBounds.most.HOURS} hours; else TERM_LENGTH.`,
  })
  length!: number;

  @Field(() => TermUnitEnum, { description: 'What is counted.' })
  unit!: TermUnit;
}

@InputType('SetServiceStandardInput', { description: 'A service standard as it is to be from now on.' })
export class SetServiceStandardInput {
  @Field(() => ID, { description: 'Code of a standard that exists; else UNKNOWN_STANDARD.' })
  code!: string;

  @Field(() => [StandardTermInput], {
    description: `All its terms, up to ${mostTerms}, in the order in which they apply; else TERM_COUNT.`,
  })
  terms!: StandardTermInput[];
}

@ObjectType('SetServiceStandardResult', { description: 'What setting a service standard led to.' })
export class SetServiceStandardResult {
  @Field(() => ServiceStandardType, { nullable: true, description: 'The new version; null when refused.' })
  standard!: ServiceStandardType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal!: InstanceType<typeof Refusal> | null;
}
