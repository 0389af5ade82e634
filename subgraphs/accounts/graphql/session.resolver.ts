import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refreshSession } from '../commands/refresh-session';
import { signIn } from '../commands/sign-in';
import { signOut } from '../commands/sign-out';
import type { SignedIn } from '../commands/signed-in';
import { readEmail } from '../../../platform/domain/person/email';
import { required } from './bad-inputs';
import { RefreshSessionInput, SignInInput, SignOutInput } from './entry-inputs.type';
import { presentOwnAccount } from './present-account';
import type { AccountsRequest } from './request';
import { resultOf, SessionResult, SignOutResult } from './results.type';

/** Signing in, staying in, signing out. */
@Resolver()
export class SessionResolver {
  @Mutation(() => SessionResult, {
    description:
      'Signs in (masuk). Refused: `WRONG_CREDENTIALS`, `TOO_MANY_ATTEMPTS`, and after the right password `NOT_ACTIVATED` or `ACCOUNT_CLOSED`.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Credentials.' }) input: SignInInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<SessionResult> {
    const email = required(readEmail(input.email), 'BAD_EMAIL', 'input.email');
    return resultOf(await signIn(commands, { email, password: input.password }), language, presentSession);
  }

  @Mutation(() => SessionResult, {
    description:
      'Exchanges a refresh token for new tokens. A token used twice ends the session, since it was copied. Refused: `SESSION_ENDED`.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The session.' }) input: RefreshSessionInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<SessionResult> {
    const outcome = await refreshSession(commands, { refreshToken: input.refreshToken });
    return resultOf(outcome, language, presentSession);
  }

  @Mutation(() => SignOutResult, {
    description:
      'Ends one session or all (keluar). Access tokens of the account issued before are void; sessions that go on refresh. Refused: `NOT_SIGNED_IN`, `SESSION_ENDED`.',
  })
  async signOut(
    @Arg('input', () => SignOutInput, { description: 'What to sign out of.' }) input: SignOutInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<SignOutResult> {
    const refreshToken = input.refreshToken ?? null;
    const everywhere = input.everywhere ?? false;
    required(refreshToken ?? (everywhere || null), 'NOTHING_TO_SIGN_OUT', 'input');
    const outcome = await signOut(commands, actor, { refreshToken, everywhere });
    return { signedOut: outcome === true, ...resultOf(outcome, language, (_done: true) => ({})) };
  }
}

function presentSession({ account, ...tokens }: SignedIn): SessionResult {
  return { session: { ...tokens, account: presentOwnAccount(account) } };
}
