import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../domain/actor';
import { actorOf, claimsOf } from './actor-claims';
import { bodyDigest } from './body-digest';
import { signToken, verifyToken } from './signed-token';
import { readSigningKeys, type SigningKeys } from './signing-keys';
import { unsignedPayload, unsignedPayloadMark } from './unsigned-payload';

/** Seconds a signed request to a service may be under way. */
const life = 30;
export const signatureHeader = 'x-hub-signature';

/** What a signature binds: another service, path, body, time or person needs another signature. */
export interface SignedRequest {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | typeof unsignedPayload;
}

function purposeOf(keys: SigningKeys, service: string) {
  return { keys, issuer: 'pro-denpasar/gateway', audience: `pro-denpasar/${service}` };
}

export function requestKeys(setting: string): SigningKeys {
  return readSigningKeys(setting, 'subgraph-request');
}

/** Signs a request to a service for one actor. */
export function signRequest(
  keys: SigningKeys,
  request: SignedRequest,
  { actor, at }: { actor: Actor; at: Date },
): string {
  return signToken(
    purposeOf(keys, request.service),
    {
      ...claimsOf(actor),
      htm: request.method,
      htu: request.path,
      dig: digestOf(request),
      jti: randomUUID(),
    },
    { at, seconds: life },
  );
}

/** Checks signatures for one service; a signature is good once. */
export class SignatureVerifier {
  private readonly seen = new LRUCache<string, true>({ max: 100_000, ttl: (life + 5) * 1000 });

  constructor(private readonly keys: SigningKeys) {}

  /** The actor the request was signed for; null when it is unsigned, altered, expired, for another or used. */
  async actorOf(signature: string | undefined, request: SignedRequest, at: Date): Promise<Actor | null> {
    if (!signature) return null;
    const claims = await verifyToken(purposeOf(this.keys, request.service), signature, at);
    if (!claims?.jti || this.seen.has(claims.jti)) return null;
    const covers =
      claims['htm'] === request.method &&
      claims['htu'] === request.path &&
      claims['dig'] === digestOf(request);
    if (!covers) return null;
    this.seen.set(claims.jti, true);
    return actorOf(claims);
  }
}

function digestOf({ body }: SignedRequest): string {
  return body === unsignedPayload ? unsignedPayloadMark : bodyDigest(body);
}
