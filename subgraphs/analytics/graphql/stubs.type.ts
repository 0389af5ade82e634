import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Agency', { description: 'An agency of the city (perangkat daerah).' })
export class AgencyStub {
  @Field(() => ID, { description: 'Its code, which stays through renamings.' })
  id!: string;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Category', { description: 'A category of complaints (kategori layanan).' })
export class CategoryStub {
  @Field(() => ID, { description: 'Its code, such as `INFRA.JALAN`.' })
  code!: string;
}
