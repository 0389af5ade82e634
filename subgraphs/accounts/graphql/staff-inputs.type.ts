import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { enumType } from '../../../platform/runtime/graphql/enum-type';
import { positionTexts, type StaffPosition } from '../../../schema/events/staff-positions';
import { staffRoles, type StaffRole } from '../domain/account';

export const StaffRoles = Object.fromEntries(staffRoles.map((role) => [role, role])) as {
  readonly [Role in StaffRole]: Role;
};

registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'A role given by an admin (peran petugas).',
  valuesConfig: {
    ADMIN: { description: 'The verification team (tim verifikasi). Has no agency.' },
    OFFICER: { description: 'Service officer (petugas pelaksana). Needs an agency.' },
    APPROVER: { description: 'Approves answers (pejabat penyetuju). Needs an agency.' },
    INSPECTOR: { description: 'The Inspectorate (Inspektorat). Of agency `ITKO` unless another is given.' },
    EXECUTIVE: { description: "The mayor's office (pimpinan). Has no agency." },
  },
});

export const StaffPositionEnum = enumType<StaffPosition>(
  'StaffPosition',
  positionTexts.type,
  positionTexts.values,
);

const unit =
  'Code of the unit (unit kerja) of the agency to which the person is bound; empty is the whole agency. Error `BAD_UNIT`.';
const position = 'Position (jabatan), by which approval chains know an approver. Not kept for other roles.';

const agency =
  'Code of the agency (kode perangkat daerah), such as `PUPR`; error `BAD_AGENCY`. Not kept for roles without an agency.';

@InputType({ description: 'A new member of staff. A mail with a link to choose a password is sent.' })
export class CreateStaffAccountInput {
  @Field(() => String, { description: 'E-mail address; error `BAD_EMAIL`, refused with `EMAIL_TAKEN`.' })
  email!: string;

  @Field(() => String, { description: 'Full name (nama lengkap), 1-100 characters; error `BAD_NAME`.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'What the person may do (peran).' })
  role!: StaffRole;

  @Field(() => ID, { nullable: true, description: agency })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: unit })
  unitId?: string | null;

  @Field(() => StaffPositionEnum, { nullable: true, description: position })
  position?: StaffPosition | null;
}

@InputType({ description: 'What changes for a member of staff; what is left out stays.' })
export class UpdateStaffAccountInput {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Full name, 1-100 characters; error `BAD_NAME`.' })
  name?: string | null;

  @Field(() => StaffRoles, { nullable: true, description: 'What the person may do (peran).' })
  role?: StaffRole | null;

  @Field(() => ID, { nullable: true, description: agency })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: unit })
  unitId?: string | null;

  @Field(() => StaffPositionEnum, { nullable: true, description: position })
  position?: StaffPosition | null;
}

@InputType({ description: 'An account to close or to open again.' })
export class SetAccountActiveInput {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'False closes it: nobody can sign in and every session ends. True opens it again.',
  })
  active!: boolean;
}
