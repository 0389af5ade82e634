import { LRUCache } from 'lru-cache';
import { visitor, type Actor } from '../../platform/domain/actor';
import type { Clock } from '../../platform/domain/clock';
import { readAccessToken, type Access } from '../../platform/runtime/auth/access-token';
import type { TokenPurpose } from '../../platform/runtime/auth/signed-token';
import { bearerToken } from './bearer-token';
import type { Revocations } from './revocations';

/** Who is asking, and on the strength of which token. */
export interface Viewer {
  readonly actor: Actor;
  /** Null for a visitor, whose access never ends. */
  readonly access: Access | null;
}

const anyone: Viewer = { actor: visitor, access: null };
/** Signatures checked and found good; expiry and revocation are looked at each time. */
const rememberedTokens = 10_000;

/** From an `Authorization` value to a viewer. A token that is not good is never taken for a visitor. */
export class Identity {
  private readonly read = new LRUCache<string, Access>({ max: rememberedTokens });

  constructor(
    private readonly purpose: TokenPurpose,
    private readonly revocations: Revocations,
    private readonly clock: Clock,
  ) {}

  /** Null for a token that is broken, foreign, expired or revoked. */
  async viewerOf(authorization: string | undefined): Promise<Viewer | null> {
    if (authorization === undefined) return anyone;
    const token = bearerToken(authorization);
    if (token === null) return null;
    const access = this.read.get(token) ?? (await readAccessToken(this.purpose, token, this.clock.now()));
    if (!access || !this.isAlive(access)) return null;
    this.read.set(token, access);
    return { actor: access.actor, access };
  }

  isAlive({ actor, issuedAt, expiresAt }: Access): boolean {
    // The system and visitors carry no tokens of this kind.
    if (actor.accountId === null || actor.role === 'SYSTEM' || actor.role === 'VISITOR') return false;
    if (expiresAt.getTime() <= this.clock.now().getTime()) return false;
    return !this.revocations.isVoid(actor.accountId, issuedAt);
  }
}
