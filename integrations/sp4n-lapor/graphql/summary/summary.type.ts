import { Field, Int, ObjectType } from 'type-graphql';
import type { DeliveryState } from '../../store/delivery.entity';
import { DeliveryStateEnum } from '../desk/enums';
import { MirrorHealthFace } from '../mirror-health.type';

@ObjectType('LaporDeliveryCount', { description: 'How many deliveries stand alike (jumlah kiriman).' })
export class DeliveryCountFace {
  @Field(() => DeliveryStateEnum, { description: 'How far they are.' })
  state!: DeliveryState;

  @Field(() => String, { nullable: true, description: 'A code: why they were skipped, are held or failed.' })
  reason!: string | null;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('LaporSummary', {
  description: 'The work of the mirror in numbers, for the day of an admin (rangkuman harian).',
})
export class SummaryFace {
  @Field(() => MirrorHealthFace, { description: 'How it is doing, with its lag.' })
  health!: MirrorHealthFace;

  @Field(() => [DeliveryCountFace], {
    description: 'Deliveries by state and reason: what waits, is held or was given up, and what is done.',
  })
  deliveries!: readonly DeliveryCountFace[];

  @Field(() => Int, { description: 'Lines of the review list that wait for a person (perlu ditinjau).' })
  reviews!: number;
}
