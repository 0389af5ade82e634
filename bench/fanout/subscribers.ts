import { randomUUID } from 'node:crypto';
import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import { gatewayKey } from '../peers/gateways/settings';
import type { Subscriber } from './listeners';

const short =
  'subscription Short($thread: ID!, $words: Int) { entryAdded(thread: $thread, words: $words) { id body author { name } } }';
const long =
  'subscription Long($thread: ID!, $words: Int) { entryAdded(thread: $thread, words: $words) { id thread body author { name office } } }';

/** Two operations, two values of a variable and two kinds of viewers. */
export const groups = 8;

/**
 * Active ones hear the thread of their gateway, idle ones one on which nothing happens; every group has as many of them. The
 * officers share rights, and each has a token of his or her own; gateways that know no viewers pass them over.
 */
export function subscribers(active: number, idle: number, thread: string): readonly Subscriber[] {
  return Array.from({ length: active + idle }, (_, index) => ({
    query: index % 2 === 0 ? short : long,
    variables: { thread: index < active ? thread : 'silent', words: index % 4 < 2 ? 20 : 40 },
    token: index % 8 < 4 ? null : officerToken(),
  }));
}

function officerToken(): string {
  return issueAccessToken(accessTokens(gatewayKey), {
    actor: { role: 'OFFICER', accountId: 'a-officer', agencyId: 'PUPR' },
    ...{ sessionId: randomUUID(), at: new Date(), seconds: 7_200 },
  });
}
