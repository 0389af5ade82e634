import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createStaffAccount } from '../commands/create-staff-account';
import { setAccountActive } from '../commands/set-account-active';
import { updateStaffAccount } from '../commands/update-staff-account';
import type { Account } from '../domain/account';
import { readAgencyCode, readUnitCode } from '../domain/agency-code';
import { readEmail } from '../../../platform/domain/person/email';
import { readName } from '../../../platform/domain/person/person-text';
import { required } from './bad-inputs';
import { accountResultFor } from './present-account';
import type { AccountsRequest } from './request';
import { AccountResult, resultOf } from './results.type';
import { CreateStaffAccountInput, SetAccountActiveInput, UpdateStaffAccountInput } from './staff-inputs.type';

/** Admins keep the accounts of staff. */
@Resolver()
export class StaffResolver {
  @Mutation(() => AccountResult, {
    description:
      'Makes a staff account and mails its owner a link to choose a password (undang petugas). Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `AGENCY_REQUIRED`, `EMAIL_TAKEN`.',
  })
  async createStaffAccount(
    @Arg('input', () => CreateStaffAccountInput, { description: 'The new member of staff.' })
    input: CreateStaffAccountInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await createStaffAccount(commands, actor, {
      email: required(readEmail(input.email), 'BAD_EMAIL', 'input.email'),
      name: required(readName(input.name), 'BAD_NAME', 'input.name'),
      role: input.role,
      agencyId: agencyIn(input.agencyId),
      unitId: unitIn(input.unitId),
      position: input.position ?? null,
      // Offices of the city write Indonesian; English stands below it.
      language: 'id',
      entry: 'LETTER',
    });
    return resultOf(outcome, language, (made: { account: Account }) => accountResultFor(actor)(made.account));
  }

  @Mutation(() => AccountResult, {
    description:
      'Gives a member of staff another name, role or agency (ubah akun petugas); access tokens of the old post are void. Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `NOT_FOUND`, `AGENCY_REQUIRED`, `OWN_ACCOUNT`.',
  })
  async updateStaffAccount(
    @Arg('input', () => UpdateStaffAccountInput, { description: 'What changes.' })
    input: UpdateStaffAccountInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await updateStaffAccount(commands, actor, {
      id: input.id,
      name: input.name == null ? null : required(readName(input.name), 'BAD_NAME', 'input.name'),
      role: input.role ?? null,
      agencyId: agencyIn(input.agencyId),
      ...(input.unitId === undefined ? {} : { unitId: unitIn(input.unitId) }),
      ...(input.position === undefined ? {} : { position: input.position }),
    });
    return resultOf(outcome, language, accountResultFor(actor));
  }

  @Mutation(() => AccountResult, {
    description:
      'Closes an account or opens it again (tutup atau buka akun). Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `NOT_FOUND`, `OWN_ACCOUNT`.',
  })
  async setAccountActive(
    @Arg('input', () => SetAccountActiveInput, { description: 'Which account.' })
    input: SetAccountActiveInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await setAccountActive(commands, actor, { id: input.id, active: input.active });
    return resultOf(outcome, language, accountResultFor(actor));
  }
}

function agencyIn(given: string | null | undefined): string | null {
  return given == null ? null : required(readAgencyCode(given), 'BAD_AGENCY', 'input.agencyId');
}

/** Empty and null are the whole agency. */
function unitIn(given: string | null | undefined): string | null {
  return given == null || given === '' ? null : required(readUnitCode(given), 'BAD_UNIT', 'input.unitId');
}
