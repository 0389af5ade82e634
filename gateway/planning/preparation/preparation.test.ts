import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { graphql, parse, validate, type GraphQLSchema } from 'graphql';
import { composedHub, federation } from '../../../test/support/federation/composed-hub';

/** Subgraphs with resolvers; every fetch is validated as a real subgraph would. */
function resolvedHub(
  subgraphs: Readonly<Record<string, { sdl: string; resolvers: GraphQLResolverMap<unknown> }>>,
) {
  const schemas = new Map<string, GraphQLSchema>();
  const definitions: Record<string, string> = {};
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    definitions[name] = sdl;
    schemas.set(name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
  }
  return composedHub(definitions, async (name, { query, variables }) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`no subgraph ${name}`);
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables });
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
    };
  });
}

interface Fee {
  readonly id: string;
  readonly amount?: number;
  readonly office?: { readonly rate: number };
}

describe('fields that are required with arguments', () => {
  const hub = () =>
    resolvedHub({
      fees: {
        sdl: `${federation('"@key"')}
type Query { fees: [Fee] }
interface Levied { amount(in: String!): Int }
type Fee implements Levied @key(fields: "id") { id: ID! amount(in: String!): Int office: Office }
type Office { rate(in: String!): Int }`,
        resolvers: {
          Query: { fees: () => [{ id: '1' }, { id: '2' }] },
          Fee: {
            amount: ({ id }: Fee, { in: currency }: { in: string }) => Number(id) * (rates[currency] ?? 0),
            office: () => ({}),
          },
          Office: { rate: (_office: unknown, { in: currency }: { in: string }) => rates[currency] },
        },
      },
      bills: {
        sdl: `${federation('"@key" "@external" "@requires"')}
type Fee @key(fields: "id") {
  id: ID!
  amount(in: String!): Int @external
  office: Office @external
  inRupiah(times: Int = 1): String @requires(fields: "amount(in: \\"IDR\\")")
  inDollars(times: Int = 1): String @requires(fields: "amount(in: \\"USD\\")")
  both: String @requires(fields: "amount(in: \\"USD\\") office { rate(in: \\"IDR\\") }")
  plain: String
}
type Office @external { rate(in: String!): Int }`,
        resolvers: {
          Fee: {
            inRupiah: ({ amount }: Fee, { times }: { times: number }) => `Rp ${amount} x ${times}`,
            inDollars: ({ amount }: Fee, { times }: { times: number }) => `$ ${amount} x ${times}`,
            both: ({ amount, office }: Fee) => `${amount} at ${office?.rate}`,
            plain: ({ id }: Fee) => `fee ${id}`,
          },
        },
      },
    });
  const rates: Record<string, number> = { USD: 1, EUR: 2, IDR: 16_000 };

  it('are told to each with its own, also when the client asks for the field with another one', async () => {
    const { data, errors } = await hub().ask('{ fees { inRupiah plain inDollars amount(in: "EUR") } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      fees: [
        { inRupiah: 'Rp 16000 x 1', plain: 'fee 1', inDollars: '$ 1 x 1', amount: 2 },
        { inRupiah: 'Rp 32000 x 1', plain: 'fee 2', inDollars: '$ 2 x 1', amount: 4 },
      ],
    });
  });

  it('are told apart where they cannot be told at once, in one call with the variables that they use', async () => {
    const { ask, asked } = hub();
    const query = 'query ($a: Int, $b: Int) { fees { inDollars(times: $a) both inRupiah(times: $b) } }';
    const { data, errors } = await ask(query, { a: 2, b: 3 });
    expect(errors).toBeUndefined();
    expect(data?.['fees']).toEqual([
      { inDollars: '$ 1 x 2', both: '1 at 16000', inRupiah: 'Rp 16000 x 3' },
      { inDollars: '$ 2 x 2', both: '2 at 16000', inRupiah: 'Rp 32000 x 3' },
    ]);
    const bills = asked.filter(({ name }) => name === 'bills');
    expect(bills.map(({ request: { variables } }) => Object.keys(variables).sort())).toEqual([
      ['a', 'b', 'e0', 'e1'],
    ]);
  });

  it('have names that clients cannot ask for', () => {
    const { api } = hub();
    const errors = validate(api, parse('{ fees { amount_required1 } }'));
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('amount_required1')]);
  });
});

describe('a subgraph that knows an entity by several keys', () => {
  it('is asked by one that it can resolve', async () => {
    const { ask, asked } = resolvedHub({
      registry: {
        sdl: `${federation('"@key"')}
type Person @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Person: { name: ({ id }: { id: string }) => `Warga ${id}` } },
      },
      letters: {
        sdl: `${federation('"@key" "@external" "@requires"')}
type Query { people: [Person] }
type Person @key(fields: "nik", resolvable: false) @key(fields: "id nik") {
  id: ID!
  nik: ID!
  name: String @external
  greeting: String @requires(fields: "name")
}`,
        resolvers: {
          Query: { people: () => [{ id: '1', nik: '51' }] },
          Person: {
            greeting: ({ name, nik }: { name: string; nik: string }) => `Om Swastiastu, ${name} (${nik})`,
          },
        },
      },
    });
    const { data } = await ask('{ people { greeting } }');
    expect(data).toEqual({ people: [{ greeting: 'Om Swastiastu, Warga 1 (51)' }] });
    expect(asked.at(-1)?.request.variables['representations']).toEqual([
      { __typename: 'Person', id: '1', nik: '51', name: 'Warga 1' },
    ]);
  });
});

describe('a field that is left out by a condition', () => {
  it('takes nothing with it that does not require what it requires', async () => {
    const { ask } = resolvedHub({
      roads: {
        sdl: `${federation('"@key"')}
type Query { roads: [Road] }
type Road @key(fields: "id") { id: ID! length: Int }`,
        resolvers: { Query: { roads: () => [{ id: '1', length: 7 }] } },
      },
      repairs: {
        sdl: `${federation('"@key" "@external" "@requires"')}
type Road @key(fields: "id") { id: ID! length: Int @external cost: Int @requires(fields: "length") crew: String }`,
        resolvers: {
          Road: {
            cost: ({ length }: { length: number }) => length * 3,
            crew: ({ id }: { id: string }) => `Regu ${id}`,
          },
        },
      },
    });
    const query = 'query ($costs: Boolean!) { roads { crew cost @include(if: $costs) } }';
    expect((await ask(query, { costs: false })).data).toEqual({ roads: [{ crew: 'Regu 1' }] });
    expect((await ask(query, { costs: true })).data).toEqual({ roads: [{ crew: 'Regu 1', cost: 21 }] });
  });
});

describe('an object of which conditions leave nothing', () => {
  const hub = () =>
    resolvedHub({
      roads: {
        sdl: `${federation('"@key"')}
type Query { roads: [Road] gone: Road }
type Road @key(fields: "id") { id: ID! length: Int next: Road }`,
        resolvers: {
          Query: { roads: () => [{ id: '1' }, null], gone: () => null },
          Road: { next: () => ({ id: '2' }) },
        },
      },
    });

  it.each([
    ['roads @include(if: $on) { length @skip(if: $on) }', { roads: [{}, null] }],
    ['roads { next @include(if: $on) { length @skip(if: $on) } }', { roads: [{ next: {} }, null] }],
    ['roads @include(if: $on) { ...Part }', { roads: [{}, null] }],
    ['gone @include(if: $on) { length @skip(if: $on) }', { gone: null }],
  ])('is an object still, and not dropped with its fields: %s', async (selection, data) => {
    const query = `query ($on: Boolean!) { ${selection} }`;
    const part = 'fragment Part on Road { length @skip(if: $on) }';
    expect(await hub().ask(selection.includes('Part') ? `${query} ${part}` : query, { on: true })).toEqual({
      data,
    });
  });
});

describe('a field that no subgraph can answer', () => {
  const definitions = {
    places: `${federation('"@key"')}
interface Place @key(fields: "id") { id: ID! }
type Query { place: Place banjar: String }`,
    maps: `${federation('"@key" "@interfaceObject"')}
type Place @interfaceObject @key(fields: "id", resolvable: false) { id: ID! point: String }
type Query { drawn: Place }`,
  };

  it('fails the operation before anything is asked, instead of being null without a reason', async () => {
    const { ask, asked } = composedHub(definitions, () => ({ data: { banjar: 'Kaja' } }));
    await expect(ask('{ banjar place { point } }')).rejects.toThrow(
      'no subgraph can answer what is asked of Query.place',
    );
    expect(asked).toEqual([]);
  });

  it.each(['place @skip(if: true) { point }', 'place @include(if: $yes) { point }', '__typename'])(
    'is not missed where it is not asked: %s',
    async (selection) => {
      const { ask } = composedHub(definitions, () => ({ data: { banjar: 'Kaja' } }));
      const { data } = await ask(`query ($yes: Boolean = false) { banjar @skip(if: $yes) ${selection} }`);
      expect(data).toMatchObject({ banjar: 'Kaja' });
    },
  );
});
