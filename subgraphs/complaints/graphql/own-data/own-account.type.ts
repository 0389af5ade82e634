import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The account as accounts owns it; this service adds what it keeps of its owner. */
@Directive('@key(fields: "id")')
@ObjectType('Account', { description: 'An account of the hub (akun), seen by its owner or by an admin.' })
export class OwnAccount {
  @Field(() => ID, { description: 'Stable identifier.' })
  id!: string;
}
