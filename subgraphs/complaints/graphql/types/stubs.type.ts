import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Entities of other subgraphs: this one knows their keys and nothing else. */

@Directive('@key(fields: "id", resolvable: false)')
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

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Citizen', { description: 'The public face of a reporter (pelapor).' })
export class CitizenStub {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string;
}

export function agencyOf(id: string | null): AgencyStub | null {
  return id === null ? null : { id };
}

export function categoryOf(code: string | null): CategoryStub | null {
  return code === null ? null : { code };
}

export function citizenOf(id: string | null): CitizenStub | null {
  return id === null ? null : { id };
}
