import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { combinedFetch } from './combined-fetch';
import { compileFetch } from './fetch-step';
import { objectsAt, planPath, type PlanPath } from './places';
import { planUnits, type Part, type Unit } from './plan-units';
import type { Step } from './run';
import type { TypeTests } from './type-tests';

const nothing: Step = async () => undefined;

/**
 * Makes of a plan what carries it out; done once, however often it runs. `combines` puts fetches together that one call
 * can answer.
 */
export function compilePlan({ node }: QueryPlan, types: TypeTests, combines: boolean): Step {
  if (!node) return nothing;
  const compiled = (part: PlanNode): Step => {
    const units = combines ? planUnits(part) : [];
    const isCombined = units.some(({ parts }) => parts.length > 1);
    return isCombined ? unitsInOrder(units, types) : compileNode(part, { types, at: [] });
  };
  if (node.kind !== 'Subscription') return compiled(node);
  // The owner of the field is asked with the event, then the rest is fetched like that of a query.
  const primary = compileNode(node.primary, { types, at: [] });
  const rest = node.rest ? compiled(node.rest) : nothing;
  return async (run, objects) => {
    await primary(run, objects);
    await rest(run, objects);
  };
}

/** Each begins when those before it are done. */
function unitsInOrder(units: readonly Unit[], types: TypeTests): Step {
  const steps = units.map(({ parts, after }) => ({ step: unitStep(parts, types), after }));
  return async (run, root) => {
    const done: Promise<void>[] = [];
    for (const { step, after } of steps) {
      const before = Promise.all(after.flatMap((index) => done[index] ?? []));
      done.push(before.then(() => step(run, root)));
    }
    await Promise.all(done);
  };
}

function unitStep(parts: readonly Part[], types: TypeTests): Step {
  const [only, ...others] = parts;
  if (only && others.length === 0) return partStep(only, types);
  return combinedFetch(
    parts.flatMap(({ node, at }) => (node.kind === 'Fetch' ? [{ node, at }] : [])),
    types,
  );
}

function partStep({ node, at }: Part, types: TypeTests): Step {
  const step = compileNode(node, { types, at });
  return async (run, root) => {
    const objects = objectsAt(root, at);
    if (objects.length > 0) await step(run, objects);
  };
}

interface Around {
  readonly types: TypeTests;
  /** Where the node works, from the root. */
  readonly at: PlanPath;
}

function compileNode(node: PlanNode, around: Around): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, around);
    case 'Sequence':
      return inTurn(node.nodes, around);
    case 'Parallel': {
      const steps = node.nodes.map((each) => compileNode(each, around));
      return async (run, objects) => {
        await Promise.all(steps.map((step) => step(run, objects)));
      };
    }
    case 'Flatten': {
      const path = planPath(node.path);
      const step = compileNode(node.node, { ...around, at: [...around.at, ...path] });
      return async (run, objects) => {
        const further = objectsAt(objects, path);
        if (further.length > 0) await step(run, further);
      };
    }
    case 'Condition': {
      const met = node.ifClause ? compileNode(node.ifClause, around) : nothing;
      const unmet = node.elseClause ? compileNode(node.elseClause, around) : nothing;
      return (run, objects) => (run.coerced[node.condition] === true ? met : unmet)(run, objects);
    }
    case 'Defer':
      throw new Error('@defer is not part of what this gateway offers');
  }
}

function inTurn(nodes: readonly PlanNode[], around: Around): Step {
  const steps = nodes.map((node) => compileNode(node, around));
  return async (run, objects) => {
    for (const step of steps) await step(run, objects);
  };
}
