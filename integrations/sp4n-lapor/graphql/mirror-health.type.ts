import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../platform/runtime/graphql/enum-type';
import type { MirrorState, MirrorTrouble } from '../../../schema/events/mirror-events';

export const MirrorStateEnum = enumType<MirrorState>(
  'MirrorState',
  'How the mirror with SP4N-LAPOR! is doing (keadaan cermin SP4N-LAPOR!).',
  {
    IN_STEP: 'Both sides have the same, but for minutes (selaras).',
    DELAYED: 'One side lacks what the other has had for a quarter of an hour or longer (tertunda).',
    PAUSED: 'Stopped by an admin (dihentikan sementara).',
    OFF: 'This hub is not mirrored (tidak dicerminkan).',
  },
);

export const MirrorTroubleEnum = enumType<MirrorTrouble>(
  'MirrorTrouble',
  'What keeps the mirror from being in step (gangguan cermin).',
  {
    NONE: 'Nothing (tidak ada).',
    BEHIND: 'SP4N-LAPOR! answers, but something has waited a quarter of an hour or longer (tertinggal).',
    NOT_ANSWERING: 'Calls have failed five times in a row, or for a quarter of an hour (tidak menjawab).',
    CREDENTIALS_REFUSED: 'It refuses our credentials: nothing is sent any more (kredensial ditolak).',
    PAUSED: 'Stopped by an admin (dihentikan sementara).',
  },
);

@ObjectType('MirrorHealth', {
  description: 'How far both sides of the mirror with SP4N-LAPOR! are in step (keselarasan cermin).',
})
export class MirrorHealthFace {
  @Field(() => MirrorStateEnum, { description: 'In one word (keadaan).' })
  state!: MirrorState;

  @Field(() => MirrorTroubleEnum, {
    nullable: true,
    description: 'Why (gangguan), also before anybody else sees a delay. For ADMIN; null for others.',
  })
  trouble!: MirrorTrouble | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when one side may lack what the other has (tertunda sejak); null when in step.',
  })
  delayedSince!: Date | null;

  @Field(() => Int, { description: 'How long something has waited for the other side, in seconds (jeda).' })
  lagSeconds!: number;
}
