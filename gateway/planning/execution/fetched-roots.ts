import type { QueryPlan } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { fetchNodes } from '../preparation/fetch-nodes';

/** The names in the answer of all root fields that a plan fetches, whatever its conditions. */
export function fetchedRoots(plan: QueryPlan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { requires, operation } of fetchNodes(plan)) {
    if (requires) continue;
    for (const definition of parse(operation, { noLocation: true }).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) note(definition.selectionSet, names);
    }
  }
  return names;
}

function note({ selections }: SelectionSetNode, names: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    if (selection.kind === Kind.INLINE_FRAGMENT) note(selection.selectionSet, names);
  }
}
