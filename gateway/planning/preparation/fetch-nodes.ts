import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** Every fetch of a plan, whatever its conditions. */
export function fetchNodes({ node }: QueryPlan): readonly FetchNode[] {
  return node ? within(node) : [];
}

function within(node: PlanNode | SubscriptionNode): readonly FetchNode[] {
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(within);
    case 'Flatten':
      return within(node.node);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => (clause ? within(clause) : []));
    case 'Subscription':
      return [node.primary, ...(node.rest ? within(node.rest) : [])];
    case 'Defer':
      return [];
  }
}
