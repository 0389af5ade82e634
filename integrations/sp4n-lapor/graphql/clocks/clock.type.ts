import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { NationalClockName, NationalClockState } from '../../mapping/national-clocks';
import type { ClockSource } from '../../mapping/national-course';

export const LaporClockNameEnum = enumType<NationalClockName>(
  'LaporClockName',
  'A clock of SP4N-LAPOR! itself (batas waktu SP4N-LAPOR!).',
  {
    VERIFY: 'Verified and passed on within 3 working days of its receipt there (verifikasi dan disposisi).',
    ANSWER: 'First follow-up of the institution within 5 working days after that (tindak lanjut pertama).',
    CLOSE:
      'Closed by itself 10 working days after the last follow-up of the institution (penutupan otomatis).',
  },
);

export const LaporClockStateEnum = enumType<NationalClockState>(
  'LaporClockState',
  'How a clock of SP4N-LAPOR! stands (keadaan batas waktu).',
  {
    RUNNING: 'There is time left (berjalan).',
    OVERDUE: 'The time is over, and it waits still (terlambat).',
    MET: 'It was done in time (terpenuhi).',
    MISSED: 'It was done too late (terlewati).',
    STOPPED: 'The report ended before (berhenti).',
  },
);

export const LaporClockSourceEnum = enumType<ClockSource>(
  'LaporClockSource',
  'Whose time a clock of SP4N-LAPOR! runs from (sumber waktu).',
  {
    LAPOR: 'The time SP4N-LAPOR! gave (waktu SP4N-LAPOR!).',
    HUB: 'When the hub sent it, or saw it first, while theirs is not known (waktu hub).',
  },
);

@ObjectType('LaporClock', {
  description:
    'A clock that runs at SP4N-LAPOR! beside those of the city (batas waktu SP4N-LAPOR!): working days from Monday to Friday ' +
    'without national holidays and joint leave, to the end of the last day in WIB. It decides nothing here.',
})
export class LaporClockFace {
  @Field(() => LaporClockNameEnum, { description: 'Which.' })
  clock!: NationalClockName;

  @Field(() => LaporClockStateEnum, { description: 'How it stands (keadaan).' })
  state!: NationalClockState;

  @Field(() => Date, { description: 'What it runs from (mulai).' })
  startedAt!: Date;

  @Field(() => Date, { description: 'Its end (tenggat).' })
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was met or stopped; null while it runs.' })
  stoppedAt!: Date | null;

  @Field(() => Int, { description: 'How long it is, in working days (hari kerja).' })
  workingDays!: number;

  @Field(() => Int, { description: 'Working days used so far, or when it stopped.' })
  used!: number;

  @Field(() => LaporClockSourceEnum, { description: 'Whose time it runs from (sumber).' })
  source!: ClockSource;
}
