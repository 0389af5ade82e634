import type { FetchNode } from '@apollo/query-planner';
import { compileContext } from './context';
import { EntityAnswers } from './entity-answers';
import { isObject, type JsonObject } from './json';
import { mergeInto } from './merge';
import { placedAt, type PlanPath } from './places';
import { compileRepresentation } from './representation';
import { compileRewrites } from './rewrites';
import { OutOfTime, type Fetched, type FetchRequest, type Run, type Step } from './run';
import { sentVariables } from './sent-variables';
import type { TypeTests } from './type-tests';
import { unlessAborted } from './unless-aborted';

export interface FetchPlace {
  readonly types: TypeTests;
  readonly at: PlanPath;
}

/** A fetch of fields of the root, or of entities that were found before. */
export function compileFetch(node: FetchNode, { types, at }: FetchPlace): Step {
  const { requires } = node;
  const output = compileRewrites(node.outputRewrites, types);
  if (!requires) {
    return async (run, objects) => {
      const { data, errors = [] } = await ask(node, run, {});
      for (const { message, path, extensions = {} } of errors) {
        const [first = null] = path ? placedAt(run.root, at) : [];
        run.failures.push({
          message,
          extensions,
          place: first && path ? [...first.place, ...path] : (path ?? null),
        });
      }
      if (!isObject(data)) return;
      output(data);
      for (const object of objects) mergeInto(object, data);
    };
  }
  const represent = compileRepresentation(requires, types);
  const input = compileRewrites(node.inputRewrites, types);
  const contextOf = node.contextRewrites ? compileContext(node.contextRewrites, at, types) : null;
  return async (run, objects) => {
    const groups = contextOf ? contextOf(run.root) : [{ objects, variables: {} }];
    await Promise.all(
      groups.map(async (group) => {
        const answers = new EntityAnswers(group.objects, (object) => {
          const representation = represent(object, run.coerced);
          if (!representation || typeof representation['__typename'] !== 'string') return null;
          input(representation);
          return representation;
        });
        if (answers.representations.length === 0) return;
        const { representations } = answers;
        const { data, errors = [] } = await ask(node, run, { ...group.variables, representations });
        answers.fail(run, errors, at);
        const entities = isObject(data) ? data['_entities'] : undefined;
        if (data === null || data === undefined) return;
        if (!Array.isArray(entities) || entities.length !== representations.length) {
          run.failures.push({
            ...malformed,
            cause: new Error(`${node.serviceName} gave other entities than it was asked for`),
          });
          return;
        }
        for (const entity of entities) output(entity);
        answers.merge(entities);
      }),
    );
  };
}

const malformed = {
  message: 'a subgraph gave other entities than it was asked for',
  place: null,
  extensions: {},
};

/**
 * Sends the operation; a fault on the way is a failure of the fetch alone. When nobody waits any more nothing is
 * sent, but for the rest of a mutation that was begun: who lost the line cannot know which half of it was done.
 */
async function ask(
  { serviceName, operation, operationName, operationKind, variableUsages }: FetchNode,
  run: Run,
  more: JsonObject,
): Promise<Fetched> {
  const { signal } = run;
  const writes = operationKind === 'mutation';
  if (signal?.aborted && !(writes && run.isWriting)) return notWaitedFor(run);
  if (writes) run.isWriting = true;
  const request: FetchRequest = {
    query: operation,
    operationName: operationName ?? null,
    variables: { ...sentVariables(variableUsages, run.variables), ...more },
    writes,
    ...(signal && !writes ? { signal } : {}),
  };
  try {
    const answer = run.fetchFrom(serviceName, request);
    return await (request.signal ? unlessAborted(answer, request.signal) : answer);
  } catch (cause) {
    if (request.signal?.aborted) return notWaitedFor(run);
    run.failures.push({
      message: `the fetch from ${serviceName} failed`,
      place: null,
      extensions: {},
      cause,
    });
    return {};
  }
}

function notWaitedFor({ signal, failures }: Run): Fetched {
  if (signal?.reason instanceof OutOfTime) {
    const code = 'SUBGRAPH_TIMEOUT';
    failures.push({ message: code, place: null, extensions: { code }, cause: signal.reason });
  }
  return {};
}
