import type { Logger } from '../../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { Identity } from '../../identity/identity';
import type { RequestScope } from '../../planning/request-scope';
import type { LiveSession } from '../live-session';
import { worded } from '../worded';

export interface RenewalOptions {
  readonly identity: Identity;
  readonly log: Logger;
}

/**
 * A fresh token for a connection that lives: what the client is told of it. One that is not good changes nothing: the
 * connection goes on with the token it has, and ends with that.
 */
export async function renewal(
  { identity, log }: RenewalOptions,
  session: LiveSession,
  {
    authorization,
    ...wording
  }: Pick<RequestScope, 'language' | 'requestId'> & { readonly authorization: string },
): Promise<Readonly<Record<string, unknown>>> {
  const refused = (code: 'TOKEN_INVALID' | 'TOKEN_OTHER_ACCOUNT') => ({
    renewed: false,
    errors: worded([new GatewayRefusal(code).toGraphQLError()], wording, log),
  });
  const viewer = await identity.viewerOf(authorization);
  if (!viewer?.access) return refused('TOKEN_INVALID');
  if (!session.carries(viewer.access)) return refused('TOKEN_OTHER_ACCOUNT');
  if (!session.renew(viewer)) return refused('TOKEN_INVALID');
  return { renewed: true, expiresAt: viewer.access.expiresAt.toISOString() };
}
