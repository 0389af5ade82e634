import { Field, ID, InputType } from 'type-graphql';
import type { AgencyType } from '../domain/agency';
import { AgencyTypeEnum } from './enums';

@InputType('AgencyFilter', { description: 'Which agencies to list; all conditions given must hold.' })
export class AgencyFilterInput {
  @Field(() => AgencyTypeEnum, { nullable: true, description: 'Only of this type (jenis).' })
  type?: AgencyType | null;

  @Field(() => ID, { nullable: true, description: 'Only the agency with this code (kode).' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only agencies of this place: a ward, village or district (kelurahan, desa, kecamatan) in any usual spelling, or the code of a district. Up to 100 characters.',
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only where a name, former name, code or unit contains this text. Up to 100 characters.',
  })
  text?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Only agencies that exist at this instant; now when left out.',
  })
  openOn?: Date | null;
}
