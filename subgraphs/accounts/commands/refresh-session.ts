import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { CommandContext } from './context';
import { withAccess, type SignedIn } from './signed-in';

/** Exchanges a refresh token for a new pair; the old one is good no more. */
export async function refreshSession(
  context: CommandContext,
  { refreshToken }: { refreshToken: string },
): Promise<SignedIn | Refused<'SESSION_ENDED'>> {
  const session = await context.sessions.rotate(refreshToken);
  return isRefused(session) ? session : withAccess(context, session);
}
