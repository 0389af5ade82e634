import type { Actor } from '../../domain/actor';
import { actorOf, claimsOf } from './actor-claims';
import { signToken, verifyToken } from './signed-token';
import type { SigningKeys } from './signing-keys';

/** What a ticket opens: one path in one way, for whom it was made. */
export interface TicketFor {
  readonly actor: Actor;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** The whole path, such as `/files/complaints/receipts/DPS-1`. */
  readonly path: string;
}

function purposeOf(keys: SigningKeys) {
  return { keys, issuer: 'pro-denpasar/files', audience: 'pro-denpasar/gateway' };
}

/**
 * A link for those who cannot send a header, such as `<img>` or a form: the path with a signed, short-lived ticket.
 * It may be used until it ends, so what may happen once only, the route has to see to.
 */
export function ticketLink(
  keys: SigningKeys,
  { actor, method, path }: TicketFor,
  life: { readonly at: Date; readonly seconds: number },
): string {
  const ticket = signToken(purposeOf(keys), { ...claimsOf(actor), htm: method, htu: path }, life);
  return `${path}?ticket=${ticket}`;
}

/** Whom a ticket was made for and when; null when it is broken, over, or for something else. */
export async function readTicket(
  keys: SigningKeys,
  { ticket, method, path }: { readonly ticket: string; readonly method: string; readonly path: string },
  at: Date,
): Promise<{ readonly actor: Actor; readonly issuedAt: Date } | null> {
  const claims = await verifyToken(purposeOf(keys), ticket, at);
  const actor = actorOf(claims);
  const asked = method === 'HEAD' ? 'GET' : method;
  if (!actor || !claims?.iat || claims['htm'] !== asked || claims['htu'] !== path) return null;
  return { actor, issuedAt: new Date(Math.round(claims.iat * 1000)) };
}
