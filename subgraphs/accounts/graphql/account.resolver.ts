import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { completeProfile } from '../commands/complete-profile';
import { ownAccount } from '../commands/own-account';
import { readNik } from '../../../platform/domain/person/nik';
import { readAddress, readName } from '../../../platform/domain/person/person-text';
import { readPhone } from '../../../platform/domain/person/phone';
import { Account } from './account.type';
import { required } from './bad-inputs';
import { CompleteProfileInput } from './entry-inputs.type';
import { accountResultFor, presentAccount } from './present-account';
import type { AccountsRequest } from './request';
import { AccountResult, resultOf } from './results.type';

/** What owners see and do with their own account. */
@Resolver()
export class AccountResolver {
  @Query(() => Account, {
    nullable: true,
    description: 'The account of whoever asks (akun saya); null for a visitor.',
  })
  async me(@Ctx() { commands, actor }: AccountsRequest): Promise<Account | null> {
    const account = await ownAccount(commands, actor);
    return account && presentAccount(account, actor);
  }

  @Mutation(() => AccountResult, {
    description:
      "Puts a citizen's bio-data on record (lengkapi biodata). Refused: `NOT_SIGNED_IN`, `FORBIDDEN`.",
  })
  async completeProfile(
    @Arg('input', () => CompleteProfileInput, { description: 'The bio-data.' }) input: CompleteProfileInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await completeProfile(commands, actor, {
      name: input.name == null ? null : required(readName(input.name), 'BAD_NAME', 'input.name'),
      nik: required(readNik(input.nik), 'BAD_NIK', 'input.nik'),
      address: required(readAddress(input.address), 'BAD_ADDRESS', 'input.address'),
      phone: required(readPhone(input.phone), 'BAD_PHONE', 'input.phone'),
    });
    return resultOf(outcome, language, accountResultFor(actor));
  }
}
