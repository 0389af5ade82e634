import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';

/** The names in the answer of all root fields that a plan fetches, whatever its conditions. */
export function fetchedRoots({ node }: QueryPlan): ReadonlySet<string> {
  const names = new Set<string>();
  if (!node) return names;
  if (node.kind === 'Subscription') look(node.primary, names);
  else look(node, names);
  return names;
}

function look(node: PlanNode, names: Set<string>): void {
  switch (node.kind) {
    case 'Fetch':
      if (node.requires) return;
      for (const definition of parse(node.operation, { noLocation: true }).definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION) note(definition.selectionSet, names);
      }
      return;
    case 'Sequence':
    case 'Parallel':
      return node.nodes.forEach((each) => look(each, names));
    case 'Condition':
      if (node.ifClause) look(node.ifClause, names);
      if (node.elseClause) look(node.elseClause, names);
      return;
    case 'Flatten':
    case 'Defer':
      return;
  }
}

function note({ selections }: SelectionSetNode, names: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    if (selection.kind === Kind.INLINE_FRAGMENT) note(selection.selectionSet, names);
  }
}
