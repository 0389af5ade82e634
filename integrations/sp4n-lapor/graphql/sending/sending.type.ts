import { Field, ObjectType } from 'type-graphql';
import { ComplaintStub } from '../complaint.type';
import { Refusal, type RefusalFace } from '../desk/results';

@ObjectType('LaporPermissionResult', { description: 'The complaint that may go there now, or why not.' })
export class PermissionResult {
  @Field(() => ComplaintStub, { nullable: true, description: 'The complaint; null when refused.' })
  complaint!: ComplaintStub | null;

  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it was refused (alasan penolakan); null when done.',
  })
  refusal!: RefusalFace | null;
}
