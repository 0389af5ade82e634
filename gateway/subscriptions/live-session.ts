import { OperationTypeNode } from 'graphql';
import { authorizationClass } from '../../platform/domain/actor';
import type { Clock } from '../../platform/domain/clock';
import type { Access } from '../../platform/runtime/auth/access-token';
import type { Identity, Viewer } from '../identity/identity';
import type { LiveLimits } from './admission/live-limits';
import { closing, type Closing } from './closing';
import { InHand } from './draining/in-hand';
import type { LiveOperation } from './live-operation';
import type { Message } from './message';

/** The longest time a timer of Node can wait. */
const longestTimer = 2 ** 31 - 1;

/**
 * One live connection and the tokens it was given. It ends with the first of them: at its expiry by the clock,
 * or when it is revoked, unless a fresh one of the same account has taken its place.
 */
export class LiveSession {
  /** Who the connection speaks for; null until it was opened with a good token or none. */
  viewer: Viewer | null = null;
  /** Operations that end because their right was lost. */
  readonly withoutRight = new Set<string>();
  /** Where it comes from; null when that is not known. */
  address: string | null = null;
  readonly inHand = new InHand();
  private held: (() => void)[] | null = [];
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
    const key = keyOf(access);
    if (this.tokens.has(key)) return true;
    const life = access.expiresAt.getTime() - this.clock.now().getTime();
    const timer = setTimeout(() => this.close(closing.tokenExpired), Math.min(life, longestTimer));
    timer.unref();
    this.tokens.set(key, { access, timer });
    return true;
  }

  /** Whether it was given a token of the same account. */
  carries({ actor }: Access): boolean {
    return this.accessesOf(actor.accountId).length > 0;
  }

  /**
   * Takes a fresh token in the place of those of its account; false when it ended while it was being read. What runs was
   * begun with the rights of then: a token with others ends the connection, for the client to begin anew with it.
   */
  renew(viewer: Viewer): boolean {
    const { actor } = viewer;
    const before = this.accessesOf(actor.accountId);
    if (!this.admit(viewer)) return false;
    for (const access of before)
      if (keyOf(access) !== (viewer.access && keyOf(viewer.access))) this.forget(access);
    if (this.viewer?.actor.accountId === actor.accountId) this.viewer = viewer;
    const rights = authorizationClass(actor);
    if (before.some((access) => authorizationClass(access.actor) !== rights))
      this.close(closing.rightsChanged);
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

  /** Begins an operation of an account in its place, and has its messages in hand. */
  begin(
    { start, type }: LiveOperation,
    limits: LiveLimits,
    accountId: string | null,
  ): AsyncGenerator<Message, void, void> {
    const messages = limits.begin({ accountId, address: this.address }, start);
    return this.inHand.watch(messages, type !== OperationTypeNode.SUBSCRIPTION);
  }

  /** What is to be given back when the connection is over; at once when it is. */
  hold(release: () => void): void {
    if (this.held) this.held.push(release);
    else release();
  }

  end(): void {
    for (const release of this.held ?? []) release();
    this.held = null;
    for (const { timer } of this.tokens.values()) clearTimeout(timer);
    this.tokens.clear();
  }

  private accessesOf(accountId: string | null): readonly Access[] {
    return [...this.tokens.values()].flatMap(({ access }) =>
      access.actor.accountId === accountId ? [access] : [],
    );
  }

  private forget(access: Access): void {
    const key = keyOf(access);
    clearTimeout(this.tokens.get(key)?.timer);
    this.tokens.delete(key);
  }
}

function keyOf({ sessionId, issuedAt, expiresAt }: Access): string {
  return `${sessionId}:${issuedAt.getTime()}:${expiresAt.getTime()}`;
}
