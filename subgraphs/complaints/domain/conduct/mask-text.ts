import { keptTickets } from './kept-tickets';
import { maskEmails } from './mask-email';
import { maskIdentityNumbers } from './mask-identity-number';
import { maskPhones } from './mask-phone';
import { maskPlates } from './mask-plate';
import { merged, type Span } from './span';
import { tokensOf } from './text-tokens';

/** Stands for what is masked: says neither what it was nor how long. Shorter than anything it stands for. */
export const mask = '•••';

const rules = [maskPhones, maskIdentityNumbers, maskEmails, maskPlates];

/** Every rule needs a digit or an at sign; most texts have neither and are done at once. */
const worthALook = /[\p{Nd}@\uff20]/u;

/**
 * A text as those read it who are no party to the complaint: telephone numbers, identity numbers, e-mail addresses
 * and number plates are masked, whoever's they are. The parties read what was written.
 */
export function masked(text: string): string {
  if (!worthALook.test(text)) return text;
  const tokens = tokensOf(text);
  const kept = keptTickets(tokens, text);
  const isKept = (span: Span) => kept.some(({ start, end }) => span.start < end && start < span.end);
  const hidden = merged(rules.flatMap((rule) => rule(tokens)).filter((span) => !isKept(span)));
  let shown = '';
  let from = 0;
  for (const { start, end } of hidden) {
    shown += text.slice(from, start) + mask;
    from = end;
  }
  return shown + text.slice(from);
}

export function maskedOrNull(text: string | null): string | null {
  return text === null ? null : masked(text);
}
