import { Field, ID, InputType } from 'type-graphql';
import type { MasterList } from '../../store/master.entity';
import { MasterListEnum } from './enums';

@InputType('ReplayLaporDeliveryInput', {
  description: 'A delivery to be sent once more (mengulang kiriman).',
})
export class ReplayInput {
  @Field(() => ID, { description: 'Id of a delivery that was given up or is held.' })
  delivery!: string;
}

@InputType('SettleLaporReviewInput', { description: 'Something a person has looked at (selesai ditinjau).' })
export class SettleInput {
  @Field(() => ID, { description: 'Id of the line.' })
  review!: string;

  @Field(() => String, { description: 'What was done about it, 1 to 40 characters; else SETTLEMENT_LENGTH.' })
  settlement!: string;
}

@InputType('MapLaporMasterInput', { description: 'What a line of master data stands for (pemetaan).' })
export class MapInput {
  @Field(() => MasterListEnum, { description: 'The list.' })
  list!: MasterList;

  @Field(() => ID, { description: 'Its number there; of a template its code.' })
  remoteKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of ours; null takes the mapping away. 1 to 64 characters, else CODE_LENGTH.',
  })
  code?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'It is the one that is sent for this code; then no other is.',
  })
  sent!: boolean;
}

@InputType('PauseMirrorInput', { description: 'Stop or start the mirror (menghentikan sementara).' })
export class PauseInput {
  @Field(() => Boolean, { description: 'True stops it, false starts it again.' })
  paused!: boolean;
}

@InputType('ReconcileMirrorInput', { description: 'Compare both sides now (rekonsiliasi).' })
export class ReconcileInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Forget which complaint is which report, and find it again by the numbers in their texts.',
  })
  rebuild!: boolean;
}
