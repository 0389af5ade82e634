import { Field, Int, ObjectType } from 'type-graphql';
import type { ClockState, Verdict } from '../../domain/clocks/clock-reading';
import type { DispositionRole } from '../../domain/complaint';
import type { ClockName, TermUnit } from '../../domain/standards/service-standard';
import { DispositionRoleEnum } from '../enums/handling-enums';
import { AgencyStub } from '../types/stubs.type';
import { ClockNameEnum, ClockStateEnum, ClockVerdictEnum, TermUnitEnum } from './clock-enums';

@ObjectType('Sentences', { description: 'The same said in both languages (dwibahasa).' })
export class SentencesType {
  @Field(() => String, { description: 'In Indonesian.' })
  indonesian!: string;

  @Field(() => String, { description: 'In English.' })
  english!: string;
}

@ObjectType('ComplaintClock', {
  description: 'One clock of a complaint (jangka waktu), Regulation Article 8, in one of its rounds.',
})
export class ComplaintClockType {
  @Field(() => ClockNameEnum, { description: 'What it counts for.' })
  clock!: ClockName;

  @Field(() => Int, { description: 'Counts from 1; a reopening starts another round of FINAL_RESULT.' })
  round!: number;

  @Field(() => ClockStateEnum, { description: 'How it stands.' })
  state!: ClockState;

  @Field(() => ClockVerdictEnum, {
    nullable: true,
    description:
      'Frozen when it was met; no later change of a calendar or a standard touches it. Null before.',
  })
  verdict!: Verdict | null;

  @Field(() => Date, { description: 'When it began: the receipt, or the reopening.' })
  startedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Deadline (batas waktu); null while a pause moves it.',
  })
  dueAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was met or stopped; null while it runs or rests.',
  })
  stoppedAt!: Date | null;

  @Field(() => Int, { description: 'How much is allowed, in `unit`.' })
  allowed!: number;

  @Field(() => Int, {
    description: 'How much of it is used, in `unit`; pauses and the day of receipt do not count.',
  })
  used!: number;

  @Field(() => TermUnitEnum, { description: 'Unit of `allowed` and `used`.' })
  unit!: TermUnit;

  @Field(() => Int, { description: 'Working time used, in minutes, by the calendar of who handles it.' })
  usedWorkingTime!: number;

  @Field(() => Int, { description: 'Working time left to the deadline, in minutes; negative behind it.' })
  leftWorkingTime!: number;

  @Field(() => String, { description: 'How it comes to this, in the language of the request.' })
  explanation!: string;

  @Field(() => SentencesType, { description: 'The explanation in both languages.' })
  explanations!: SentencesType;
}

@ObjectType('AgencyStretch', {
  description:
    'How long an agency held a complaint (lama penanganan per perangkat daerah), wrong agencies included.',
})
export class AgencyStretchType {
  @Field(() => AgencyStub, { nullable: true, description: 'The agency; null for the secretariat.' })
  agency!: AgencyStub | null;

  @Field(() => DispositionRoleEnum, { nullable: true, description: 'Its part; null for the secretariat.' })
  role!: DispositionRole | null;

  @Field(() => Date, { description: 'When it came to hold it.' })
  from!: Date;

  @Field(() => Date, { nullable: true, description: 'When it held it no longer; null while it does.' })
  to!: Date | null;

  @Field(() => Int, {
    description:
      'Working time in minutes, by its own calendar; time between outcome and reopening is left out.',
  })
  workingTime!: number;

  @Field(() => Boolean, { description: 'It gave the complaint back as not its own (bukan kewenangan).' })
  notOurs!: boolean;
}

@ObjectType('StandardVersion', {
  description: 'The service standard a complaint was filed under (standar pelayanan).',
})
export class StandardVersionType {
  @Field(() => String, { description: 'Code of the standard, such as `DENPASAR`.' })
  code!: string;

  @Field(() => Int, { description: 'Its version; a complaint keeps it.' })
  version!: number;
}
