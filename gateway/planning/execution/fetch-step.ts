import type { FetchNode } from '@apollo/query-planner';
import { ask } from './ask';
import { compileContext } from './context';
import { EntityFetch } from './entity-fetch';
import { isObject } from './json';
import { mergeInto } from './merge';
import { placedAt, type PlanPath } from './places';
import { compileRewrites } from './rewrites';
import type { Step } from './run';
import type { TypeTests } from './type-tests';

export interface FetchPlace {
  readonly types: TypeTests;
  readonly at: PlanPath;
}

/** A fetch of fields of the root, or of entities that were found before. */
export function compileFetch(node: FetchNode, place: FetchPlace): Step {
  return node.requires ? entityStep(node, place) : rootStep(node, place);
}

function rootStep(node: FetchNode, { types, at }: FetchPlace): Step {
  const output = compileRewrites(node.outputRewrites, types);
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

function entityStep(node: FetchNode, { types, at }: FetchPlace): Step {
  const fetch = new EntityFetch(node, { types, at });
  const contextOf = node.contextRewrites ? compileContext(node.contextRewrites, at, types) : null;
  return async (run, objects) => {
    const groups = contextOf ? contextOf(run.root) : [{ objects, variables: {} }];
    await Promise.all(
      groups.map(async (group) => {
        const answers = fetch.wanted(run, group.objects);
        const { representations } = answers;
        if (representations.length === 0) return;
        fetch.take(run, answers, await ask(node, run, { ...group.variables, representations }));
      }),
    );
  };
}
