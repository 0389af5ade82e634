/** Small parsers for event bodies: what arrives from another process is checked before it is believed. */
export type Parser<T> = (value: unknown, path: string) => T;
export type Parsed<P> = P extends Parser<infer T> ? T : never;

export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

function fault(path: string, expected: string): never {
  throw new MalformedEvent(`${path}: expected ${expected}`);
}

export const text: Parser<string> = (value, path) =>
  typeof value === 'string' ? value : fault(path, 'a string');

export const flag: Parser<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fault(path, 'a boolean');

export const wholeNumber: Parser<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) ? value : fault(path, 'a whole number');

export const instant: Parser<string> = (value, path) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : fault(path, 'an ISO 8601 instant');

export function oneOf<const T extends string>(...allowed: readonly T[]): Parser<T> {
  return (value, path) =>
    allowed.find((candidate) => candidate === value) ?? fault(path, `one of ${allowed.join(', ')}`);
}

export function nullable<T>(parser: Parser<T>): Parser<T | null> {
  return (value, path) => (value === null ? null : parser(value, path));
}

/** A field that events told before it was thought of do not have. */
export function withDefault<T>(parser: Parser<T>, absent: T): Parser<T> {
  return (value, path) => (value === undefined ? absent : parser(value, path));
}

export function listOf<T>(parser: Parser<T>): Parser<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => parser(item, `${path}[${index}]`))
      : fault(path, 'a list');
}

/** Keeps the named fields only: a field nobody described does not travel further. */
export function record<Shape extends Record<string, Parser<unknown>>>(
  shape: Shape,
): Parser<{ readonly [Key in keyof Shape]: Parsed<Shape[Key]> }> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(path, 'an object');
    const source = value as Record<string, unknown>;
    const entries = Object.entries(shape).map(([key, parser]) => [
      key,
      parser(source[key], `${path}.${key}`),
    ]);
    return Object.fromEntries(entries) as { readonly [Key in keyof Shape]: Parsed<Shape[Key]> };
  };
}
