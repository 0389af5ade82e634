import type { Clock } from '../../platform/domain/clock';
import type { Access } from '../../platform/runtime/auth/access-token';
import type { Identity, Viewer } from '../identity/identity';
import { closing, type Closing } from './closing';

/** The longest time a timer of Node can wait. */
const longestTimer = 2 ** 31 - 1;

/**
 * One live connection and the tokens it was given. It ends with the first of them: at its expiry by the clock,
 * or when it is revoked.
 */
export class LiveSession {
  /** Who the connection speaks for; null until it was opened with a good token or none. */
  viewer: Viewer | null = null;
  /** Operations that end because their right was lost. */
  readonly withoutRight = new Set<string>();
  private readonly tokens = new Map<string, { access: Access; timer: NodeJS.Timeout }>();

  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
    readonly close: (closing: Closing) => void,
  ) {}

  /** Takes a viewer on; false when the token ended while it was being read. */
  admit({ access }: Viewer): boolean {
    if (!access) return true;
    if (!this.identity.isAlive(access)) return false;
    const key = `${access.sessionId}:${access.issuedAt.getTime()}:${access.expiresAt.getTime()}`;
    if (this.tokens.has(key)) return true;
    const life = access.expiresAt.getTime() - this.clock.now().getTime();
    const timer = setTimeout(() => this.close(closing.tokenExpired), Math.min(life, longestTimer));
    timer.unref();
    this.tokens.set(key, { access, timer });
    return true;
  }

  /** Ends the connection if a token of this account is void now. */
  review(accountId: string): void {
    for (const { access } of this.tokens.values()) {
      if (access.actor.accountId === accountId && !this.identity.isAlive(access)) {
        return this.close(closing.tokenRevoked);
      }
    }
  }

  end(): void {
    for (const { timer } of this.tokens.values()) clearTimeout(timer);
    this.tokens.clear();
  }
}
