import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { LaporStatus } from '../mapping/states';
import type { LinkRow } from '../store/link.entity';
import { LaporOriginEnum, LaporStatusEnum } from './desk/enums';

/** A complaint as this service knows it; what it is, and whether the viewer sees it, complaints alone know. */
@Directive('@key(fields: "id")')
@ObjectType('Complaint')
export class ComplaintStub {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => String)
  ticket!: string;
}

@ObjectType('LaporMirror', {
  description: 'A complaint at SP4N-LAPOR! (laporan di SP4N-LAPOR!).',
})
export class LaporMirrorFace {
  /** What its clocks are told from. */
  link!: LinkRow | null;

  @Field(() => ID, { nullable: true, description: 'Number of the report there; null before it is there.' })
  trackingId!: string | null;

  @Field(() => LaporOriginEnum, { description: 'Where it was filed first (asal).' })
  origin!: 'HUB' | 'LAPOR';

  @Field(() => LaporStatusEnum, {
    nullable: true,
    description: 'State there as it was seen last; null for a name we do not know.',
  })
  status!: LaporStatus | null;

  @Field(() => String, { nullable: true, description: 'The state in their own words.' })
  statusRaw!: string | null;

  @Field(() => Date, { nullable: true, description: 'When both sides were in step last (selaras terakhir).' })
  syncedAt!: Date | null;

  @Field(() => Boolean, { description: 'Something of it is on its way there (menunggu dikirim).' })
  pending!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A code: why it cannot be told there. For ADMIN; null for others.',
  })
  lastError!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'A secrecy of ours is not confirmed there yet (belum dirahasiakan di SP4N-LAPOR!). For ADMIN; null for others.',
  })
  secrecyUnconfirmed!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Its page there; null for a secret one.' })
  url!: string | null;
}
