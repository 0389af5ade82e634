import { readTicket } from '../ticket';
import { spanOf, type Span } from './span';
import type { TextToken } from './text-tokens';

/** Numbers of complaints are public whatever they look like: `PD-0812-3456-7890`. */
export function keptTickets(tokens: readonly TextToken[], text: string): readonly Span[] {
  const spans: Span[] = [];
  tokens.forEach((token, first) => {
    if (token.text.toUpperCase() !== 'PD' || tokens[first + 1]?.text !== '-') return;
    const { start } = spanOf(tokens, first, first);
    const span = { start, end: start + ticketLength };
    const written = text.slice(span.start, span.end);
    const isWhole = !/[\p{L}\d]/u.test(text.charAt(span.end));
    if (isWhole && readTicket(written) === written.toUpperCase()) spans.push(span);
  });
  return spans;
}

const ticketLength = 'PD-7K3M-9XA2-QW4T'.length;
