import { getIntrospectionQuery, parse } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { readConfig } from '../config';
import { QueryLimiter } from './query-limits';

const limits = readConfig({ ACCESS_TOKEN_KEYS: 'k1:0123456789abcdef0123456789abcdef' });
const refusalOf = (query: string): string | null => {
  try {
    new QueryLimiter(limits).check(query);
    return null;
  } catch (error) {
    if (error instanceof GatewayRefusal) return error.code;
    throw error;
  }
};
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Doubles at every step: sixty fragments name more fields than there are atoms in a person. */
const doubling = `{ ...F0 } ${times(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { a }`;

describe('the limits on a query', () => {
  it.each<[string, string, string]>([
    [
      'a million aliases',
      `{ ${times(90_000, (i) => `a${i}: complaint(id: "x") { id }`)} }`,
      'TOO_MANY_TOKENS',
    ],
    ['aliases below the limit on tokens', `{ c { ${times(101, (i) => `a${i}: id`)} } }`, 'TOO_MANY_ALIASES'],
    ['nesting that exhausts a parser', `${'{a'.repeat(4_900)}${'}'.repeat(4_900)}`, 'TOO_DEEP'],
    ['nesting of input values', `{ a(b: ${'['.repeat(4_900)}${']'.repeat(4_900)}) }`, 'TOO_DEEP'],
    ['sixteen levels', `${'{a'.repeat(16)}${'}'.repeat(16)}`, 'TOO_DEEP'],
    [
      'levels through fragments',
      `{ a { ...F } } fragment F on A ${'{a'.repeat(15)}${'}'.repeat(15)}`,
      'TOO_DEEP',
    ],
    [
      'passwords tried in one request',
      `mutation { ${times(21, (i) => `a${i}: signIn { id }`)} }`,
      'TOO_MANY_ROOT_FIELDS',
    ],
    [
      'root fields through fragments',
      `{ ...F ...F ...F } fragment F on Query { ${'a '.repeat(7)} }`,
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['directives', `{ a ${'@skip(if: false) '.repeat(51)} }`, 'TOO_MANY_DIRECTIVES'],
    ['the same field again and again', `{ a { ${'id '.repeat(2_000)} } }`, 'TOO_MANY_SELECTIONS'],
    [
      'fragments that double',
      `{ a { ...F0 } } ${doubling.slice(doubling.indexOf('}') + 1)}`,
      'TOO_MANY_SELECTIONS',
    ],
  ])('refuse %s', (_name, query, code) => {
    expect(refusalOf(query)).toBe(code);
  });

  it('let pass what tools and clients ask', () => {
    expect(refusalOf(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toBeNull();
    expect(refusalOf(`${'{a'.repeat(15)}${'}'.repeat(15)}`)).toBeNull();
    expect(refusalOf(`{ ${times(20, (i) => `a${i}: b`)} }`)).toBeNull();
  });

  it('leave it to validation to say that a fragment spreads itself, and to the parser to say what is wrong', () => {
    expect(refusalOf('{ ...F } fragment F on Query { a { ...F } }')).toBeNull();
    expect(refusalOf('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }')).toBeNull();
    expect(refusalOf('{ ')).toBeNull();
  });

  it('do not depend on the order of definitions', () => {
    const deep = `fragment F on A ${'{a'.repeat(15)}${'}'.repeat(15)}`;
    expect(() => parse(deep)).not.toThrow();
    expect(refusalOf(`${deep} query { a { ...F } }`)).toBe('TOO_DEEP');
  });
});
