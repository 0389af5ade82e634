import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@apollo/composition';
import type { QueryPlan } from '@apollo/query-planner';
import { parse, validate, type ExecutionResult } from 'graphql';
import { askedOperation } from '../../../gateway/planning/execution/asked-operation';
import { CompiledOperation } from '../../../gateway/planning/execution/compiled-operation';
import { TypeTests } from '../../../gateway/planning/execution/type-tests';
import { loadSupergraph } from '../../../gateway/planning/supergraph';
import { MadeUpSubgraph } from '../../../test/support/federation/made-up-answers';
import { randomOperation, type RandomOperation } from '../../../test/support/federation/random-operation';
import { randomSubgraphs } from '../../../test/support/federation/random-subgraphs';
import { keepScore, type Verdict } from '../keep-score';
import { inOurWords, type OtherPlan } from './other-plan';
import { other, otherPlanner } from './other-planner';

/**
 * `npm run suite:planner`: made-up supergraphs and operations, planned as the gateway plans them and by the planner
 * of Hive Router, carried out by our executor over the same made-up answers.
 */
const cities = 40;
const operationsOfEach = 25;

async function main(): Promise<void> {
  const planner = otherPlanner();
  const verdicts: Verdict[] = [];
  let unplanned = 0;
  for (let seed = 1; seed <= cities; seed += 1) {
    const definitions = [...randomSubgraphs(seed)];
    const { supergraphSdl } = composeServices(
      definitions.map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
    );
    if (!supergraphSdl) continue;
    const found = await judged(seed, supergraphSdl, planner(supergraphSdl));
    verdicts.push(...found.verdicts);
    unplanned += found.unplanned;
  }
  keepScore({
    suite: 'planner',
    title: 'Two planners, equal answers',
    source: `${cities} made-up supergraphs, those that compose, with ${operationsOfEach} operations each; ${other.name} ${other.version}`,
    verdicts,
    notes: [`${unplanned} more operations the other planner gave up, or planned as what is no GraphQL`],
  });
}

async function judged(
  city: number,
  supergraphSdl: string,
  planOf: (query: string) => OtherPlan,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly unplanned: number }> {
  const supergraph = loadSupergraph(supergraphSdl);
  const schemas = {
    api: new TypeTests(supergraph.api),
    full: new TypeTests(supergraph.full),
    combines: true,
  };
  const subgraphs = new Map(
    [...randomSubgraphs(city)].map(([name, sdl]) => [
      name.toLowerCase(),
      new MadeUpSubgraph(name, sdl, { nulls: 0, errors: 0 }),
    ]),
  );
  function answer({ query, variables }: RandomOperation, plan: QueryPlan): Promise<ExecutionResult> {
    const operation = new CompiledOperation(schemas, askedOperation(parse(query), null), plan);
    return operation.execute(variables, async (name, request) => {
      const subgraph = subgraphs.get(name.toLowerCase());
      if (!subgraph) throw new Error(`no subgraph ${name}`);
      return subgraph.answer(request.query, request.variables, request.operationName);
    });
  }
  const verdicts: Verdict[] = [];
  let unplanned = 0;
  for (let index = 1; index <= operationsOfEach; index += 1) {
    const operation = randomOperation(supergraph.api, city * 1_000 + index);
    const document = parse(operation.query);
    if (validate(supergraph.api, document).length > 0) continue;
    const ours = await answer(operation, supergraph.planOf(operation.query, document, null));
    const theirPlan = planned(() => inOurWords(planOf(operation.query)));
    if (!theirPlan) {
      unplanned += 1;
      continue;
    }
    const theirs = await answer(operation, theirPlan);
    const isEqual = isDeepStrictEqual(plain(ours), plain(theirs));
    verdicts.push({
      name: `supergraph ${city}, operation ${index}`,
      fault: isEqual
        ? null
        : [operation.query, `ours ${JSON.stringify(ours)}`, `theirs ${JSON.stringify(theirs)}`].join('\n'),
    });
  }
  return { verdicts, unplanned };
}

/** Null where the other planner gives up, or writes what is no GraphQL: then there is nothing to hold ours beside. */
function planned(plan: () => QueryPlan): QueryPlan | null {
  try {
    return plan();
  } catch {
    return null;
  }
}

function plain({ data }: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
