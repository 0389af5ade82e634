import { buildSchema, parse } from 'graphql';
import { CachingRules } from './caching-rules';

const sdl = `
  directive @cacheControl(maxAge: Int, scope: String, channel: String, events: [String!], except: [String!], fields: [String!])
    repeatable on FIELD_DEFINITION | OBJECT
  type Query {
    agency(id: ID): Agency @cacheControl(maxAge: 60, channel: "agencies", events: ["AgencyChanged"])
    any: Thing
    stray: Agency
  }
  union Thing = Agency | Calendar
  type Agency
    @cacheControl(maxAge: 60, channel: "agencies", events: ["AgencyChanged"], fields: ["name", "calendar"])
    @cacheControl(fields: ["motto"])
  {
    name: String motto: String isOpen: Boolean calendar: Calendar
    chain: String @cacheControl(maxAge: 30, channel: "agencies", events: ["AgencyChanged"], scope: "PRIVATE")
  }
  type Calendar @cacheControl(maxAge: 20, channel: "agencies", events: ["CalendarChanged"], fields: ["code"]) { code: ID }
  type Mutation { close: Agency }
`;
const schema = buildSchema(sdl);
const ruleOf = (query: string) => new CachingRules(sdl).of(parse(query), schema);
const agency = { channel: 'agencies', events: ['AgencyChanged'], except: [] };
const calendar = { channel: 'agencies', events: ['CalendarChanged'], except: [] };

describe('what may be kept of an operation', () => {
  it.each([
    ['what was declared', '{ agency { name motto } }', 60, true, [agency]],
    ['with the name of its type', '{ __typename agency { __typename name } }', 60, true, [agency]],
    ['the shortest time of all', '{ agency { calendar { code } } }', 20, true, [agency, calendar]],
    ['what depends on who asks', '{ agency { chain } }', 30, false, [agency]],
    ['through fragments', '{ agency { ...A } } fragment A on Agency { name }', 60, true, [agency]],
  ])('is found: %s', (_name, query, seconds, isPublic, needs) => {
    expect(ruleOf(query)).toEqual({ seconds, isPublic, needs });
  });

  it.each([
    ['a field nobody declared', '{ agency { name isOpen } }'],
    ['one in a fragment', '{ agency { ...A } } fragment A on Agency { isOpen }'],
    ['one that a condition leaves out', 'query($no: Boolean!) { agency { name isOpen @include(if: $no) } }'],
    ['a way to it that nobody declared', '{ stray { name } }'],
    ['a union', '{ any { ... on Agency { name } } }'],
    ['something that is no change of anything', '{ __typename }'],
    ['what the schema says of itself', '{ __schema { queryType { name } } agency { name } }'],
    ['a mutation', 'mutation { close { name } }'],
    ['an operation beside another', 'query A { agency { name } } query B { agency { isOpen } }'],
  ])('is nothing for %s', (_name, query) => {
    expect(ruleOf(query)).toBeNull();
  });

  it.each([
    'scope: "SECRET"',
    'channel: "gossip"',
    'events: ["Changed"]',
    'maxAge: -1',
    'whispered: true',
    'except: ["A"]',
  ])('is not guessed from %s', (declared) => {
    expect(() => new CachingRules(`type Query { a: ID @cacheControl(${declared}) }`)).toThrow(
      'Query.a declares no caching this gateway knows',
    );
  });
});
