import type { MailFacts } from './mail-facts';
import type { Reason } from './verdict';

/** What the hub knows of itself. */
export interface OwnAddresses {
  /** Where people write to, such as `pengaduan@kota.example`. */
  readonly mailroom: string;
  /** Who its letters are from. */
  readonly sender: string;
}

export type MailDecision =
  | { readonly verdict: 'REPLY'; readonly token: string }
  | { readonly verdict: 'COMPLAINT'; readonly reason: 'QUOTES_NUMBER' | null }
  | { readonly verdict: 'BOUNCE'; readonly letterId: string | null }
  | { readonly verdict: 'AUTOMATIC' | 'LIST' | 'LOOP' }
  | { readonly verdict: 'REFUSED'; readonly reason: Reason };

export const mostRecipients = 50;
export const mostHops = 30;

/**
 * What a mail is. Machines are recognised before anything is read: whoever answers them builds a loop (RFC 3834). An
 * address token is looked at before the text, and a number in the text is worth nothing: anybody can write one.
 */
export function decideMail(facts: MailFacts, own: OwnAddresses): MailDecision {
  if (isLoop(facts, own)) return { verdict: 'LOOP' };
  if (facts.isDeliveryReport || isFromMailServer(facts))
    return { verdict: 'BOUNCE', letterId: letterIn(facts.quotedIds) };
  if (isAutomatic(facts)) return { verdict: 'AUTOMATIC' };
  if (isBulk(facts)) return { verdict: 'LIST' };
  if (facts.fault !== null) return { verdict: 'REFUSED', reason: facts.fault };
  if (facts.recipientCount > mostRecipients) return { verdict: 'REFUSED', reason: 'TOO_MANY_RECIPIENTS' };
  if (facts.from === null) return { verdict: 'REFUSED', reason: 'NO_SENDER' };
  const token = tokenIn(facts.recipients, own.mailroom);
  if (token !== null) return { verdict: 'REPLY', token };
  const quotes = ticketShape.test(`${facts.subject}\n${facts.text}`);
  return { verdict: 'COMPLAINT', reason: quotes ? 'QUOTES_NUMBER' : null };
}

/** A letter of ours that comes back as it is, or one that has been through too many hands. */
function isLoop({ messageId, from, hops }: MailFacts, own: OwnAddresses): boolean {
  const isOurs = messageId !== null && ownLetter.test(messageId);
  return (
    isOurs || from === own.sender || (from !== null && withoutTag(from) === own.mailroom) || hops > mostHops
  );
}

function isFromMailServer({ from }: MailFacts): boolean {
  return from !== null && /^(mailer-daemon|postmaster)@/.test(from);
}

/** RFC 3834, section 2: what is not written by a person, and what must not be answered. */
function isAutomatic({ autoSubmitted, returnPath, isMarkedAutomatic }: MailFacts): boolean {
  const isSubmitted = autoSubmitted !== null && autoSubmitted.toLowerCase().split(';')[0]?.trim() !== 'no';
  return isSubmitted || isMarkedAutomatic || returnPath === '';
}

function isBulk({ precedence, isOfList }: MailFacts): boolean {
  return isOfList || ['bulk', 'junk', 'list', 'auto_reply'].includes((precedence ?? '').trim().toLowerCase());
}

/** The tag of the first recipient that is the mailroom with something after a plus; every other tag is none of ours. */
function tokenIn(recipients: readonly string[], mailroom: string): string | null {
  const tagged = recipients.find((one) => one !== mailroom && withoutTag(one) === mailroom);
  return tagged === undefined ? null : tagged.slice(tagged.indexOf('+') + 1, tagged.indexOf('@'));
}

function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, '@');
}

/** The letter of ours that a report of a delivery is about. */
function letterIn(quotedIds: readonly string[]): string | null {
  for (const id of quotedIds) {
    const found = ownLetter.exec(id)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Message-IDs of letters of the hub (platform/runtime/mail/message.ts). */
const ownLetter = /^<?([0-9a-z-]{1,64})@pro-denpasar>?$/i;

/** Whatever looks like a number of a complaint, whether there is such a one or not. */
const ticketShape = /\bPD[\s-]?[0-9A-Z]{4}[\s-]?[0-9A-Z]{4}[\s-]?[0-9A-Z]{4}\b/i;
