import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { hasAccount } from '../../domain/intake/offline-reporter';

/**
 * Entities of other subgraphs: this one knows their keys, which never change, and nothing else. Described word for word as their
 * owners do, for composition keeps the description that most subgraphs have.
 */

@CacheFields(['id'])
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Agency', {
  description:
    'An agency connected to the hub (perangkat daerah, perusahaan daerah, kelurahan). Never deleted: a closed one stays for the complaints it handled.',
})
export class AgencyStub {
  @Field(() => ID, { description: 'Equals the code; stable through renaming.' })
  id!: string;
}

@CacheFields(['code'])
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Category', {
  description:
    'A category of complaints or a group of them (kategori, sub-kategori). Edited by admins at run time.',
})
export class CategoryStub {
  @Field(() => ID, { description: 'Code: `INFRA` for a group, `INFRA.JALAN` for a category in it.' })
  code!: string;
}

@CacheFields(['id'])
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Citizen', {
  description:
    'The public face of a reporter (pelapor), without personal data. Reached only through what names the reporter.',
})
export class CitizenStub {
  @Field(() => ID, { description: 'Identifier of the account.' })
  id!: string;
}

export function agencyOf(id: string | null): AgencyStub | null {
  return id === null ? null : { id };
}

export function categoryOf(code: string | null): CategoryStub | null {
  return code === null ? null : { code };
}

/** Who filed without an account is no citizen the hub knows. */
export function citizenOf(id: string | null): CitizenStub | null {
  return id === null || !hasAccount(id) ? null : { id };
}
