import '../../../test/support/federation/quiet-apollo';
import { composeServices } from '@apollo/composition';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, serializeQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { parse, validate, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { fc } from '../../../test/support/properties';
import { isContradictory } from '../../../test/support/federation/contradictory';
import { MadeUpSubgraph, type Trouble } from '../../../test/support/federation/made-up-answers';
import { randomOperation } from '../../../test/support/federation/random-operation';
import { randomSubgraphs } from '../../../test/support/federation/random-subgraphs';
import { loadSupergraph, type LoadedSupergraph } from '../supergraph';
import { askedOperation } from './asked-operation';
import { CompiledOperation } from './compiled-operation';
import { TypeTests } from './type-tests';

interface World {
  readonly supergraph: LoadedSupergraph;
  /** As Apollo's executor wants it. */
  readonly apiSchema: Schema;
  /** As Apollo's gateway plans. */
  stockPlanOf(query: string): QueryPlan;
  readonly subgraphs: ReadonlyMap<string, MadeUpSubgraph>;
}

interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  readonly fetches: number;
}

type Planned = Omit<World, 'subgraphs'> & { readonly definitions: ReadonlyMap<string, string> };

const planned = new Map<number, Planned | null>();

function worldOf(city: number, trouble: Trouble): World | null {
  const before = planned.get(city);
  const found = before === undefined ? composed(city) : before;
  planned.set(city, found);
  if (!found) return null;
  const subgraphs = [...found.definitions].map(
    ([name, sdl]) => [name, new MadeUpSubgraph(name, sdl, trouble)] as const,
  );
  return { ...found, subgraphs: new Map(subgraphs) };
}

function composed(city: number): Planned | null {
  const definitions = randomSubgraphs(city);
  const services = [...definitions].map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}`,
  }));
  const { supergraphSdl } = composeServices(services);
  return supergraphSdl ? { ...plannedBoth(supergraphSdl), definitions } : null;
}

function plannedBoth(supergraphSdl: string): Omit<World, 'subgraphs'> {
  const stockSupergraph = Supergraph.build(supergraphSdl);
  const apiSchema = stockSupergraph.apiSchema();
  const planner = new QueryPlanner(stockSupergraph);
  return {
    supergraph: loadSupergraph(supergraphSdl),
    apiSchema,
    stockPlanOf: (query) => planner.buildQueryPlan(operationFromDocument(apiSchema, parse(query))),
  };
}

async function ours(
  { supergraph, subgraphs }: World,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const document = parse(query);
  const operation = new CompiledOperation(
    { api: new TypeTests(supergraph.api), full: new TypeTests(supergraph.full), combines: true },
    askedOperation(document, null),
    supergraph.planOf(query, document, null),
  );
  let fetches = 0;
  const result = await operation.execute(variables, async (name, request) => {
    fetches += 1;
    return (await subgraphs.get(name)?.answer(request.query, request.variables, request.operationName)) ?? {};
  });
  return { ...read(result), fetches };
}

async function stock(
  { supergraph, apiSchema, stockPlanOf, subgraphs }: World,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const document = parse(query);
  let fetches = 0;
  const sources = Object.fromEntries(
    [...subgraphs].map(([name, subgraph]): [string, GraphQLDataSource] => [
      name,
      {
        async process({ request }) {
          fetches += 1;
          const answer = await subgraph.answer(
            request.query ?? '',
            request.variables ?? {},
            request.operationName ?? null,
          );
          return answer;
        },
      },
    ]),
  );
  const result = await executeQueryPlan(
    stockPlanOf(query),
    sources,
    {
      request: { variables: { ...variables } },
      context: {},
      metrics: {},
      logger: console,
    } as unknown as Parameters<typeof executeQueryPlan>[2],
    buildOperationContext({ schema: supergraph.api, operationDocument: document }),
    supergraph.full,
    apiSchema,
  );
  return { ...read(result), fetches };
}

function read({ data, errors }: ExecutionResult): Omit<Answer, 'fetches'> {
  const plain = JSON.parse(JSON.stringify({ data, errors: errors ?? [] })) as Pick<Answer, 'data' | 'errors'>;
  return { data: plain.data, errors: plain.errors };
}

/** What was told by subgraphs. Apollo's executor miscounts where, once something before it in a list is null. */
function told(errors: readonly GraphQLFormattedError[]): readonly string[] {
  return errors
    .map(({ message }) => message)
    .filter((message) => message.startsWith('no '))
    .sort();
}

/** Whether an answer has a place, or a null on the way to it. */
function hasPlace(data: unknown, path: readonly (string | number)[] = []): boolean {
  let value = data;
  for (const element of path) {
    if (value === null) return true;
    value = (value as Record<string | number, unknown>)[element];
  }
  return value !== undefined;
}

function samePlan({ supergraph, stockPlanOf }: World, query: string): boolean {
  const plan = supergraph.planOf(query, parse(query), null);
  return serializeQueryPlan(plan) === serializeQueryPlan(stockPlanOf(query));
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const cities = fc.integer({ min: 1, max: 40 });

describe("the plan executor beside Apollo's own", () => {
  it.each<[string, Trouble]>([
    ['whole answers', { nulls: 0, errors: 0 }],
    ['nulls', { nulls: 12, errors: 0 }],
    ['nulls and errors', { nulls: 6, errors: 6 }],
  ])('gives the same data and the same errors: %s', async (_name, trouble) => {
    await fc.assert(
      fc.asyncProperty(cities, seeds, async (city, seed) => {
        const world = worldOf(city, trouble);
        fc.pre(world !== null);
        if (!world) return;
        const { query, variables } = randomOperation(world.supergraph.api, seed);
        // Fields of one name may be of types that cannot stand together.
        fc.pre(validate(world.supergraph.api, parse(query)).length === 0);
        // Its planner drops an object of which contradictory conditions leave nothing.
        fc.pre(!isContradictory(parse(query)));
        // Apollo's executor leaves a value that is null, 0, false or empty under the alias the planner made for it.
        fc.pre(!serializeQueryPlan(world.stockPlanOf(query)).includes('__alias_'));
        // It drops an object's other fields with one that is left out by a condition and requires something.
        fc.pre(!JSON.stringify(world.supergraph.planOf(query, parse(query), null)).includes('"neededIf"'));
        const isSamePlan = samePlan(world, query);
        // What is missing is missing in one subgraph: another plan may find it in the next one.
        fc.pre(isSamePlan || trouble.nulls + trouble.errors === 0);
        const mine = await ours(world, query, variables);
        const theirs = await stock(world, query, variables).catch(() => null);
        // It breaks where a field is a list in one type of a union and none in another.
        fc.pre(theirs !== null);
        if (!theirs) return;
        expect(mine.data).toEqual(theirs.data);
        expect(told(mine.errors)).toEqual(told(theirs.errors));
        for (const { path } of mine.errors) expect(hasPlace(mine.data, path)).toBe(true);
        // Theirs is Apollo's own plan; ours may fetch apart where types differ in arguments.
        if (isSamePlan) expect(mine.fetches).toBeLessThanOrEqual(theirs.fetches);
      }),
      {
        examples: [[19, 433067]],
        numRuns: Number(process.env['DIFFERENTIAL_RUNS'] ?? 40),
        maxSkipsPerRun: 1000,
      },
    );
  });
});
