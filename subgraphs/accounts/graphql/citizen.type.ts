import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The public face of a reporter (pelapor), without personal data. Reached only through what names the reporter.',
})
export class Citizen {
  @Field(() => ID, { description: 'Identifier of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name the reporter registered with (nama).' })
  displayName!: string;
}
