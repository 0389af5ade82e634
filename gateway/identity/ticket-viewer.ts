import type { Actor } from '../../platform/domain/actor';
import type { Clock } from '../../platform/domain/clock';
import { readTicket } from '../../platform/runtime/auth/file-ticket';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';
import type { Revocations } from './revocations';

/** From the ticket of a link to its actor; null when it is not good for this method and path any more. */
export type TicketViewer = (link: {
  readonly ticket: string;
  readonly method: string;
  readonly path: string;
}) => Promise<Actor | null>;

/** A revocation ends the links somebody was given like the tokens. */
export function ticketViewer(keys: SigningKeys, revocations: Revocations, clock: Clock): TicketViewer {
  return async (link) => {
    const read = await readTicket(keys, link, clock.now());
    if (!read) return null;
    const { actor, issuedAt } = read;
    if (actor.role === 'SYSTEM') return null;
    return actor.accountId !== null && revocations.isVoid(actor.accountId, issuedAt) ? null : actor;
  };
}
