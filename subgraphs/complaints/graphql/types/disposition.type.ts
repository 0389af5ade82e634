import { Field, ObjectType } from 'type-graphql';
import type { Disposition, DispositionRole } from '../../domain/complaint';
import { DispositionEndingEnum, DispositionRoleEnum } from '../enums/handling-enums';
import { AgencyStub } from './stubs.type';

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
}
