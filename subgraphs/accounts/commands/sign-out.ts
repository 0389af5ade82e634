import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import { sessionsRevoked } from '../domain/account';
import type { CommandContext } from './context';

export interface SignOutInput {
  /** Names the session to end; whoever holds it may end it. */
  readonly refreshToken: string | null;
  readonly everywhere: boolean;
}

/** Ends one session, or all of the account. Access tokens issued before are void either way. */
export async function signOut(
  context: CommandContext,
  actor: Actor,
  { refreshToken, everywhere }: SignOutInput,
): Promise<true | Refused<'NOT_SIGNED_IN' | 'SESSION_ENDED'>> {
  if (refreshToken !== null) return context.sessions.end(refreshToken, everywhere);
  if (actor.accountId === null) return refuse('NOT_SIGNED_IN');
  const ended = await context.accounts.change(actor.accountId, (account, at) => ({
    account,
    happened: [sessionsRevoked(account, at)],
    endSessions: true,
  }));
  return ended ? true : refuse('NOT_SIGNED_IN');
}
