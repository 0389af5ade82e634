/** One sign-in on one device: a family of refresh tokens, of which only the newest is good. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly endedAt: Date | null;
}

/** A refresh token as it was written; `usedAt` is set when it was exchanged for the next one. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export type Presented = 'GOOD' | 'ENDED' | 'REUSED';

/**
 * What a presented refresh token means. A used one that comes back was copied: either the owner or a thief holds
 * the newer one, and nobody can tell who. There is no grace: a client that lost an answer signs in again.
 */
export function judge(token: RefreshToken, session: Session, at: Date): Presented {
  if (session.endedAt !== null) return 'ENDED';
  if (token.usedAt !== null) return 'REUSED';
  return at < token.expiresAt ? 'GOOD' : 'ENDED';
}
