import type { TextToken } from './text-tokens';

/** A part of a text, from one place up to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds what is to be masked. Looks at a bounded number of tokens from each one, so that no text is slow. */
export type MaskRule = (tokens: readonly TextToken[]) => readonly Span[];

/** The part from one token through another. */
export function spanOf(tokens: readonly TextToken[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = whole[whole.length - 1];
    if (last && span.start <= last.end) {
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      whole.push(span);
    }
  }
  return whole;
}
