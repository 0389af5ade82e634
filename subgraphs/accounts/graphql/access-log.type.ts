import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/runtime/graphql/connection.type';
import { Refusal } from './refusal.type';

@InputType({ description: 'Whose personal data, and what for.' })
export class RevealPersonalDataInput {
  @Field(() => ID, { description: 'The account of one reporter; refused with `NOT_FOUND` when it is none.' })
  account!: string;

  @Field(() => String, {
    description:
      'Why (alasan), 5-1000 characters; error `BAD_REASON`. The reporter and the Inspectorate read it.',
  })
  reason!: string;
}

@ObjectType({ description: 'Personal data of one reporter (data pribadi pelapor), as on record.' })
export class PersonalData {
  @Field(() => ID, { description: 'The account.' })
  account!: string;

  @Field(() => String, { description: 'Full name (nama lengkap).' })
  name!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Population number (NIK); null until completed.' })
  nik!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address (alamat); null until completed.' })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number in E.164 (nomor telepon); null until completed.',
  })
  phone!: string | null;
}

@ObjectType({ description: 'The personal data, or why they are not shown.' })
export class RevealPersonalDataResult {
  @Field(() => PersonalData, { nullable: true, description: 'The personal data; null when refused.' })
  personalData?: PersonalData | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing is shown; null when it is.' })
  refusal?: Refusal | null;
}

@ObjectType({
  description:
    'A line of the append-only access log: whose personal data were shown, and why (catatan akses).',
})
export class PersonalDataAccess {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => ID, { description: 'The account whose data were shown.' })
  account!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The account they were shown to; for INSPECTOR, null for the owner: staff are not named.',
  })
  by!: string | null;

  @Field(() => String, { description: 'The role in which they were seen, such as `ADMIN`.' })
  byRole!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Why (alasan).' })
  reason!: string;
}

export const PersonalDataAccessConnection = connectionType(() => PersonalDataAccess, 'PersonalDataAccess');
