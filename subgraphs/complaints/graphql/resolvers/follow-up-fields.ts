import { FieldResolver, Resolver, Root } from 'type-graphql';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { FollowUpType } from '../types/follow-up.type';

@Resolver(() => FollowUpType)
export class FollowUpFields {
  @FieldResolver(() => ComplaintType, { description: 'The complaint it belongs to.' })
  complaint(@Root() { seen }: FollowUpType): ComplaintType {
    return presentComplaint(seen);
  }
}
