import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ExportedData } from '../../../platform/runtime/graphql/exported-data';
import { eraseAccount, eraseOwnAccount } from '../commands/erase-account';
import { exportOwnData } from '../commands/export-own-data';
import type { OwnData } from '../domain/own-data';
import type { Tombstone } from '../domain/erasure';
import { Account } from './account.type';
import { AccountTombstone, EraseAccountInput, EraseMyAccountInput, ErasureResult } from './erasure.type';
import type { AccountsRequest } from './request';
import { resultOf } from './results.type';

/** Rights of a person over the own data: to have them, and to have them erased. */
@Resolver(() => Account)
export class OwnDataResolver {
  @FieldResolver(() => ExportedData, {
    nullable: true,
    description:
      'All that is kept of the person here, unmasked (ekspor data pribadi): account, bio-data, sessions, and who saw these data. For the owner; null for everybody else.',
  })
  async exportedData(
    @Root() { id }: Account,
    @Ctx() { commands, actor }: AccountsRequest,
  ): Promise<OwnData | null> {
    return exportOwnData(commands, actor, id);
  }

  @Mutation(() => ErasureResult, {
    description:
      'Erases the account of whoever asks (hapus akun saya), for good: the person is forgotten, complaints go on without a name, the e-mail is free. Refused: `NOT_SIGNED_IN`, `WRONG_PASSWORD`, `TOO_MANY_ATTEMPTS`, `STAFF_ACCOUNT`.',
  })
  async eraseMyAccount(
    @Arg('input', () => EraseMyAccountInput, { description: 'The password.' })
    { password }: EraseMyAccountInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<ErasureResult> {
    return resultOf(await eraseOwnAccount(commands, actor, { password }), language, presentErasure);
  }

  @Mutation(() => ErasureResult, {
    description:
      'Erases the account of a citizen (hapus akun), for ADMIN; asked again it gives the same answer. Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `NOT_FOUND`, `STAFF_ACCOUNT`.',
  })
  async eraseAccount(
    @Arg('input', () => EraseAccountInput, { description: 'Which account, and why.' })
    { account, ground }: EraseAccountInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<ErasureResult> {
    const outcome = await eraseAccount(commands, actor, { accountId: account, ground });
    return resultOf(outcome, language, presentErasure);
  }
}

function presentErasure({ accountId, erasedAt, askedBy, ground }: Tombstone): ErasureResult {
  const tombstone = Object.assign(new AccountTombstone(), {
    ...{ account: accountId, erasedAt, askedBy, ground },
  });
  return { tombstone };
}
