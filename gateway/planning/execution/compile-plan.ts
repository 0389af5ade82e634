import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { compileFetch } from './fetch-step';
import { objectsAt, planPath, type PlanPath } from './places';
import type { Step } from './run';
import type { TypeTests } from './type-tests';

const nothing: Step = async () => undefined;

/** Makes of a plan what carries it out; done once, however often it runs. */
export function compilePlan({ node }: QueryPlan, types: TypeTests): Step {
  if (!node) return nothing;
  // The owner of the field is asked with the event, then the rest is fetched like that of a query.
  if (node.kind === 'Subscription')
    return inTurn([node.primary, ...(node.rest ? [node.rest] : [])], { types, at: [] });
  return compileNode(node, { types, at: [] });
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
