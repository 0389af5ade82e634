import { Field, ObjectType } from 'type-graphql';
import type { DispositionRole } from '../../domain/complaint';
import { DispositionRoleEnum } from '../enums/handling-enums';
import { ComplaintType } from './complaint.type';
import { AgencyStub } from './stubs.type';

@ObjectType('DispositionIssued', {
  description: 'An agency was handed a complaint (disposisi diterbitkan).',
})
export class DispositionIssuedType {
  @Field(() => ComplaintType, { description: 'The complaint.' })
  complaint!: ComplaintType;

  @Field(() => AgencyStub, { description: 'The agency that was handed it.' })
  agency!: AgencyStub;

  @Field(() => DispositionRoleEnum, { description: 'The part it plays.' })
  role!: DispositionRole;

  @Field(() => Date, { description: 'When it was handed over.' })
  issuedAt!: Date;
}
