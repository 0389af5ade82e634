import { Directive, Field, ID, InputType } from 'type-graphql';
import { roles, type Actor } from '../../domain/actor';

/** Somebody about whom the hub asks a service, in questions that no client sees. */
@Directive('@inaccessible')
@InputType('ViewerInput', { description: 'Somebody who listens, about whom the hub asks.' })
export class ViewerInput {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => ID, { nullable: true, description: 'The account; null for a visitor.' })
  accountId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The agency of a member of its staff.' })
  agencyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit of that agency to which the viewer is bound.' })
  unitId!: string | null;
}

/** Throws for a role that is none. */
export function actorFrom({ role: named, accountId, agencyId, unitId }: ViewerInput): Actor {
  const role = roles.find((each) => each === named);
  if (!role) throw new TypeError(`no role ${named}`);
  return { role, accountId, agencyId, unitId };
}
