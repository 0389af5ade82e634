import { Field, ObjectType } from 'type-graphql';
import type { Proposal } from '../../domain/proposal';
import { ProposalReasonEnum } from '../enums/handling-enums';
import { AgencyStub } from './stubs.type';

@ObjectType('AgencyProposal', {
  description:
    'An agency the complaint may be forwarded to (usulan disposisi), by the routing rules of today; a human decides.',
})
export class ProposalType {
  @Field(() => AgencyStub, { description: 'The agency.' })
  agency!: AgencyStub;

  @Field(() => ProposalReasonEnum, { description: 'Why it is proposed.' })
  reason!: Proposal['reason'];
}
