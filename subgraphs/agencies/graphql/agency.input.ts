import { Field, ID, InputType } from 'type-graphql';
import type { AgencyRole, AgencyType } from '../domain/agency';
import { usualCalendar } from '../domain/calendar';
import { AgencyRoleEnum, AgencyTypeEnum } from './enums';

@InputType('AgencyUnitInput', { description: 'A unit of an agency (unit kerja).' })
export class AgencyUnitInput {
  @Field(() => String, { description: 'Code, unique within the agency: A-Z, 0-9 and hyphens, up to 40.' })
  code!: string;

  @Field(() => String, { description: 'Name, up to 200 characters.' })
  name!: string;
}

@InputType('OfficerInChargeInput', {
  description: 'An officer to be published by name (pejabat pengelola pengaduan).',
})
export class OfficerInChargeInput {
  @Field(() => String, { description: 'Name (nama), up to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Position (jabatan), up to 200 characters.' })
  position!: string;
}

@InputType('AddAgencyInput', { description: 'A new agency.' })
export class AddAgencyInput {
  @Field(() => ID, { description: 'Code, kept for ever: A-Z, 0-9 and hyphens, 2-40 characters.' })
  code!: string;

  @Field(() => String, { description: 'Official name, up to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Short name, up to 80 characters.' })
  shortName!: string;

  @Field(() => AgencyTypeEnum, { description: 'Type (jenis).' })
  type!: AgencyType;

  @Field(() => AgencyRoleEnum, {
    nullable: true,
    description: 'Part in the procedure, when nobody plays it.',
  })
  role?: AgencyRole | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency above it (induk), such as the district of a ward.',
  })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of its district in the national list of areas, for a district.',
  })
  areaCode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Villages (desa) of a district; up to 100.' })
  villages?: string[] | null;

  @Field(() => [AgencyUnitInput], { nullable: true, description: 'Its units; up to 100.' })
  units?: AgencyUnitInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it handles complaints (mekanisme), up to 2000 characters.',
  })
  mechanism?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Channels over which it takes complaints; up to 20.',
  })
  channels?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Lines at the head of its letters (kop surat), such as address and telephone; up to 4 of 100 characters.',
  })
  letterhead?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: `Code of the calendar it works by (kalender kerja); \`${usualCalendar}\` when left out.`,
  })
  calendar?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it exists; now when left out, never in the future.',
  })
  validFrom?: Date | null;
}

@InputType('UpdateAgencyInput', { description: 'Details to replace; what is left out stays.' })
export class UpdateAgencyInput {
  @Field(() => ID, { description: 'The agency.' })
  id!: string;

  @Field(() => [AgencyUnitInput], { nullable: true, description: 'All its units; up to 100.' })
  units?: AgencyUnitInput[] | null;

  @Field(() => [String], { nullable: true, description: 'All villages (desa) of a district; up to 100.' })
  villages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it handles complaints (mekanisme), up to 2000 characters.',
  })
  mechanism?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All channels over which it takes complaints; up to 20.',
  })
  channels?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'All lines at the head of its letters (kop surat), such as address and telephone; up to 4 of 100 characters.',
  })
  letterhead?: string[] | null;
}
