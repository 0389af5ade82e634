import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import { Impersonal } from '../../../platform/runtime/graphql/topic';
import type { AgencyRole, AgencyType } from '../domain/agency';
import type { ApprovalChain } from '../domain/approval-chain';
import type { UnitKind } from '../domain/unit';
import { untilAgencyChanges, untilCalendarChanges } from './caching';
import { AgencyRoleEnum, AgencyTypeEnum } from './enums';
import { UnitKindEnum } from './inside-enums';

@CacheFields(['code', 'name', 'kind', 'parentCode', 'validFrom', 'validTo'])
@ObjectType('AgencyUnit', {
  description: 'A part of an agency that work is handed down to (bidang, bagian, seksi, UPT).',
})
export class AgencyUnitFace {
  @Field(() => String, { description: 'Code of the unit, unique within its agency.' })
  code!: string;

  @Field(() => String, { description: 'Name of the unit (nama unit).' })
  name!: string;

  @Field(() => UnitKindEnum, { description: 'What kind of unit (jenis unit).' })
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit it belongs to (unit atasan); null is the agency itself.',
  })
  parentCode!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it exists; null as long as anybody knows.' })
  validFrom!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'First instant at which it no longer exists; null while it does.',
  })
  validTo!: Date | null;
}

@CacheFields(['name', 'position'])
@ObjectType('OfficerInCharge', {
  description:
    'An officer in charge of complaints, published by name (pejabat pengelola pengaduan): Regulation 45/2013, Article 11(1).',
})
export class OfficerInChargeFace {
  @Field(() => String, { description: 'Name of the officer (nama).' })
  name!: string;

  @Field(() => String, { description: 'Position of the officer (jabatan).' })
  position!: string;
}

@CacheFields(['name', 'shortName', 'from', 'to'])
@ObjectType('FormerAgencyName', { description: 'A name the agency bore in the past (nama lama).' })
export class FormerAgencyNameFace {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'Its short form.' })
  shortName!: string;

  @Field(() => Date, { description: 'Since when it was the name.' })
  from!: Date;

  @Field(() => Date, { description: 'Until when: the first instant of the next name.' })
  to!: Date;
}

// All that is told from the rows of agencies; `isOpen` says with each answer when it changes.
@CacheFields(
  [
    ...['id', 'code', 'name', 'shortName', 'type', 'role', 'areaCode', 'wards', 'units', 'officersInCharge'],
    ...['mechanism', 'channels', 'letterhead', 'validFrom', 'validTo', 'formerNames', 'nameOn'],
    ...['isOpen', 'parent', 'children', 'successor', 'handledNowBy', 'calendar'],
  ],
  untilAgencyChanges,
)
@CacheFields(['calendar'], untilCalendarChanges)
@Impersonal('id', 'code', 'name', 'shortName', 'type', 'role', 'areaCode', 'validFrom', 'validTo', 'isOpen')
@Directive('@key(fields: "id")')
@ObjectType('Agency', {
  description:
    'An agency connected to the hub (perangkat daerah, perusahaan daerah, kelurahan). Never deleted: a closed one stays for the complaints it handled.',
})
export class AgencyFace {
  @Field(() => ID, { description: 'Equals the code; stable through renaming.' })
  id!: string;

  @Field(() => String, { description: 'Code of the agency (kode), such as `PUPR`.' })
  code!: string;

  @Field(() => String, { description: 'Official name of today (nama).' })
  name!: string;

  @Field(() => String, { description: 'Short name of today (nama singkat).' })
  shortName!: string;

  @Field(() => AgencyTypeEnum, { description: 'Type (jenis).' })
  type!: AgencyType;

  @Field(() => AgencyRoleEnum, {
    nullable: true,
    description: 'Part in the procedure (peran); null for most.',
  })
  role!: AgencyRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of its district in the national list of areas (kode wilayah); null for most.',
  })
  areaCode!: string | null;

  @Field(() => [String], {
    description: 'Wards whose matters come here (kelurahan/desa): its own, or the villages of a district.',
  })
  wards!: readonly string[];

  @Field(() => [AgencyUnitFace], { description: 'Its units (unit kerja), closed ones too; a short list.' })
  units!: readonly AgencyUnitFace[];

  @Field(() => [OfficerInChargeFace], {
    description:
      'Officers in charge of complaints (pejabat pengelola pengaduan): Regulation 45/2013, Article 11(1).',
  })
  officersInCharge!: readonly OfficerInChargeFace[];

  @Field(() => String, {
    nullable: true,
    description: 'How it takes and handles complaints (mekanisme pengaduan), in Indonesian: Article 11(1).',
  })
  mechanism!: string | null;

  @Field(() => [String], {
    description: 'Channels over which it takes complaints (saluran pengaduan): Article 11(1).',
  })
  channels!: readonly string[];

  @Field(() => [String], {
    description:
      'What stands below its name at the head of its letters (kop surat): address, telephone, mail; empty when not set.',
  })
  letterhead!: readonly string[];

  @Field(() => Date, { description: 'Since when it exists (berlaku sejak).' })
  validFrom!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'First instant at which it no longer exists (berlaku sampai); null while it does.',
  })
  validTo!: Date | null;

  @Field(() => [FormerAgencyNameFace], { description: 'Names it bore before, oldest first; a short list.' })
  formerNames!: readonly FormerAgencyNameFace[];

  /** Resolved to agencies by the resolver; not part of the API. */
  parentCode!: string | null;
  successorCode!: string | null;
  calendarCode!: string;
  chain!: ApprovalChain | null;
}
