import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { activateAccount } from '../commands/activate-account';
import { register } from '../commands/register';
import { requestPasswordReset } from '../commands/request-password-reset';
import { resetPassword } from '../commands/reset-password';
import { readEmail } from '../../../platform/domain/person/email';
import { readName } from '../../../platform/domain/person/person-text';
import { required } from './bad-inputs';
import {
  ActivateAccountInput,
  RegisterInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from './entry-inputs.type';
import { ownAccountResult } from './present-account';
import type { AccountsRequest } from './request';
import { AccountResult, MailedResult, resultOf } from './results.type';

/** Getting an account, and getting back into it. */
@Resolver()
export class EntryResolver {
  @Mutation(() => MailedResult, {
    description:
      'Registers a citizen (daftar). The answer never tells whether the e-mail is known; the mail does. Refused: `WEAK_PASSWORD`.',
  })
  async register(
    @Arg('input', () => RegisterInput, { description: 'Who wants an account.' }) input: RegisterInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<MailedResult> {
    const outcome = await register(commands, {
      email: required(readEmail(input.email), 'BAD_EMAIL', 'input.email'),
      name: required(readName(input.name), 'BAD_NAME', 'input.name'),
      password: input.password,
      language,
    });
    return resultOf(outcome, language, (mailed: { mailedTo: string }) => mailed);
  }

  @Mutation(() => AccountResult, {
    description:
      'Activates an account through the link of its e-mail (aktivasi akun). Refused: `TOKEN_INVALID`.',
  })
  async activateAccount(
    @Arg('input', () => ActivateAccountInput, { description: 'The link.' }) input: ActivateAccountInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await activateAccount(commands, { token: input.token });
    return resultOf(outcome, language, ownAccountResult);
  }

  @Mutation(() => MailedResult, {
    description:
      'Asks for a link to choose a new password (lupa kata sandi). The answer never tells whether the e-mail is known.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose password.' })
    input: RequestPasswordResetInput,
    @Ctx() { commands }: AccountsRequest,
  ): Promise<MailedResult> {
    const email = required(readEmail(input.email), 'BAD_EMAIL', 'input.email');
    return requestPasswordReset(commands, { email });
  }

  @Mutation(() => AccountResult, {
    description:
      'Chooses a new password through the link of an e-mail (atur ulang kata sandi) and ends all sessions. Refused: `TOKEN_INVALID`, `WEAK_PASSWORD`.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The link and the new password.' })
    input: ResetPasswordInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<AccountResult> {
    const outcome = await resetPassword(commands, { token: input.token, password: input.password });
    return resultOf(outcome, language, ownAccountResult);
  }
}
