import { Field, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import type { Disposition, DispositionRole } from '../../domain/complaint';
import type { DeliveryState } from '../../domain/coordination/delivery';
import { DeliveryStateEnum } from '../coordination/coordination-enums';
import { DispositionEndingEnum, DispositionRoleEnum } from '../enums/handling-enums';
import { AgencyStub } from './stubs.type';

@CacheFields([
  ...['agency', 'agencyName', 'role', 'issuedAt', 'endedAt', 'ending', 'delivery', 'readAt', 'acceptedAt'],
  ...['answeredAt', 'doneAt', 'endReason', 'proposedAgency', 'unit'],
])
@ObjectType('Disposition', { description: 'A complaint handed to one agency (disposisi).' })
export class DispositionType {
  @Field(() => AgencyStub, { description: 'The agency, as it is today.' })
  agency!: AgencyStub;

  @Field(() => String, {
    description:
      'The name of the agency on the day it was handed over; a later renaming does not reach back.',
  })
  agencyName!: string;

  @Field(() => DispositionRoleEnum, { description: 'The part it plays.' })
  role!: DispositionRole;

  @Field(() => Date, { description: 'When it was handed over.' })
  issuedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it holds.' })
  endedAt!: Date | null;

  @Field(() => DispositionEndingEnum, { nullable: true, description: 'How it ended; null while it holds.' })
  ending!: Disposition['ending'];

  @Field(() => DeliveryStateEnum, {
    nullable: true,
    description: 'How far the agency is (status disposisi). For parties; null for others.',
  })
  delivery!: DeliveryState | null;

  @Field(() => Date, { nullable: true, description: 'When the agency said it has read it. For parties.' })
  readAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the agency accepted it. For parties.' })
  acceptedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'First answer of the agency, in the thread or to the lead agency. For parties.',
  })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its part was done. For parties.' })
  doneAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was given back or taken back (alasan pengembalian). For parties.',
  })
  endReason!: string | null;

  @Field(() => AgencyStub, {
    nullable: true,
    description: 'The agency that the one giving back thinks right (usulan instansi). For parties.',
  })
  proposedAgency!: AgencyStub | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the unit (unit kerja) it lies with; null is the agency itself. For staff of that agency, and ADMIN.',
  })
  unit!: string | null;
}
