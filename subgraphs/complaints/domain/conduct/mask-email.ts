import { spanOf, type MaskRule, type Span } from './span';
import type { TextToken } from './text-tokens';

/** Tokens an address reaches to each side at most; none that delivers mail is longer. */
const reach = 80;
const inLocal = new Set("._%+-!#$&*/=?^`{|}~'");
const inDomain = new Set('.-');

/** E-mail addresses: `nama@contoh.id`. */
export const maskEmails: MaskRule = (tokens) => {
  const spans: Span[] = [];
  tokens.forEach((token, at) => {
    if (token.text !== '@') return;
    const first = extent(tokens, at, { step: -1, signs: inLocal });
    const last = domainEnd(tokens, at, extent(tokens, at, { step: 1, signs: inDomain }));
    if (first < at && last !== null) spans.push(spanOf(tokens, first, last));
  });
  return spans;
};

/** The furthest token from the sign on that is a word or one of the signs. */
function extent(
  tokens: readonly TextToken[],
  at: number,
  { step, signs }: { readonly step: 1 | -1; readonly signs: ReadonlySet<string> },
): number {
  let place = at;
  for (let count = 0; count < reach; count += 1) {
    const next = tokens[place + step];
    if (!next || (next.kind === 'SIGN' && !signs.has(next.text))) break;
    place += step;
  }
  return place;
}

/** The last token of a domain that holds a dot before two letters or more; null for none. */
function domainEnd(tokens: readonly TextToken[], at: number, furthest: number): number | null {
  for (let place = furthest; place > at + 2; place -= 1) {
    const token = tokens[place];
    if (token?.kind === 'LETTERS' && token.text.length >= 2 && tokens[place - 1]?.text === '.') return place;
  }
  return null;
}
