import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * Worded as the agencies service words them: where subgraphs differ, composition takes the words most of them use.
 */

@Directive('@key(fields: "id")')
@ObjectType('Agency', {
  description:
    'An agency connected to the hub (perangkat daerah, perusahaan daerah, kelurahan). Never deleted: a closed one stays for the complaints it handled.',
})
export class AgencyStub {
  @Field(() => ID, { description: 'Equals the code; stable through renaming.' })
  id!: string;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Category', {
  description:
    'A category of complaints or a group of them (kategori, sub-kategori). Edited by admins at run time.',
})
export class CategoryStub {
  @Field(() => ID, { description: 'Code: `INFRA` for a group, `INFRA.JALAN` for a category in it.' })
  code!: string;
}
