import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import { StaffPositionEnum } from './staff-inputs.type';
import { accountRoles, type AccountRole } from '../domain/account';

export const AccountRoles = Object.fromEntries(accountRoles.map((role) => [role, role])) as {
  readonly [Role in AccountRole]: Role;
};

registerEnumType(AccountRoles, {
  name: 'AccountRole',
  description: 'What the owner of an account may do in the hub (peran).',
  valuesConfig: {
    CITIZEN: { description: 'Files complaints (pelapor, masyarakat).' },
    ADMIN: {
      description:
        'The verification team, the complaint secretariat (tim verifikasi; Regulation 45/2013, Article 10).',
    },
    OFFICER: {
      description: 'Service officer of one agency (petugas pelaksana; Regulation 45/2013, Article 7).',
    },
    APPROVER: { description: 'Approves the answers of one agency (pejabat penyetuju).' },
    INSPECTOR: {
      description:
        'The Inspectorate, for supervisory complaints (Inspektorat; Regulation 45/2013, Article 4(1)).',
    },
    EXECUTIVE: { description: "The mayor's office: reports without identities (pimpinan)." },
  },
});

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'An agency of the city (perangkat daerah).' })
export class Agency {
  @Field(() => ID, { description: 'The code of the agency, such as `PUPR`.' })
  id!: string;
}

@ObjectType({ description: 'Bio-data of an account (biodata), shown to its owner only.' })
export class AccountProfile {
  @Field(() => Boolean, { description: 'All of it is on record, so complaints may be filed.' })
  complete!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Population number (NIK), all but the last four digits masked; null until completed.',
  })
  nik!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address (alamat); null until completed.' })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number in E.164, such as `+6281234567890` (nomor telepon); null until completed.',
  })
  phone!: string | null;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'An account of the hub (akun), seen by its owner or by an admin.' })
export class Account {
  @Field(() => ID, { description: 'Stable identifier.' })
  id!: string;

  @Field(() => String, { description: 'E-mail address, in lower case.' })
  email!: string;

  @Field(() => String, { description: 'Full name (nama lengkap).' })
  name!: string;

  @Field(() => AccountRoles, { description: 'What the owner may do (peran).' })
  role!: AccountRole;

  @Field(() => Agency, {
    nullable: true,
    description: 'Where an officer, approver or inspector works (perangkat daerah); null for everybody else.',
  })
  agency!: Agency | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the unit (unit kerja) to which the owner is bound; null is the whole agency.',
  })
  unitId!: string | null;

  @Field(() => StaffPositionEnum, {
    nullable: true,
    description: 'Position of an approver (jabatan); null for everybody else.',
  })
  position!: StaffPosition | null;

  @Field(() => Boolean, { description: 'Activated and not closed (aktif).' })
  active!: boolean;

  @Field(() => Boolean, {
    description: 'Bio-data is complete, which filing a complaint needs (service standard 2013, section 1).',
  })
  profileComplete!: boolean;

  @Field(() => AccountProfile, {
    nullable: true,
    description: 'Bio-data (biodata) for the owner; null for everybody else.',
  })
  profile!: AccountProfile | null;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;
}
