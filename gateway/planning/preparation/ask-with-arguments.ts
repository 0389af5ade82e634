import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import { entityFields } from './entity-fields';
import type { WithoutRequiredArguments } from './required-arguments';

/**
 * Puts a plan back into words that subgraphs know: what stands for a field with arguments is asked for with them,
 * under its own name, and is told to who requires it under the field's. A fetch that needs one field with two
 * different arguments is made apart for each.
 */
export function askWithArguments(plan: QueryPlan, replaced: WithoutRequiredArguments): QueryPlan {
  const { node } = plan;
  if (replaced.fields.size === 0 || !node) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: rewritten(node, replaced) };
  const { primary, rest } = node;
  return {
    ...plan,
    node: {
      ...node,
      primary: inWords(primary, replaced),
      ...(rest ? { rest: rewritten(rest, replaced) } : {}),
    },
  };
}

function rewritten(node: PlanNode, replaced: WithoutRequiredArguments): PlanNode {
  switch (node.kind) {
    case 'Fetch': {
      const parts = apart(node, replaced).map((part) => inWords(part, replaced));
      const [only] = parts;
      return only && parts.length === 1 ? only : { kind: 'Parallel', nodes: parts };
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((each) => rewritten(each, replaced)) };
    case 'Flatten':
      return { ...node, node: rewritten(node.node, replaced) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause ? { ifClause: rewritten(ifClause, replaced) } : {}),
        ...(elseClause ? { elseClause: rewritten(elseClause, replaced) } : {}),
      };
    }
    case 'Defer':
      return node;
  }
}

function inWords(node: FetchNode, { fields }: WithoutRequiredArguments): FetchNode {
  const operation = node.operation.includes('_required')
    ? worded(
        visit(parse(node.operation), {
          [Kind.FIELD]: (field) => {
            const stands = fields.get(field.name.value);
            if (!stands) return undefined;
            const { name, alias = name } = field;
            return { ...field, alias, name: { ...name, value: stands.name }, arguments: stands.arguments };
          },
        }),
      )
    : node.operation;
  const told = (selection: QueryPlanSelectionNode): QueryPlanSelectionNode => {
    const inner = selection.selections ? { selections: selection.selections.map(told) } : {};
    if (selection.kind === 'InlineFragment') return { ...selection, ...inner };
    const stands = fields.get(selection.name);
    return stands
      ? { ...selection, ...inner, alias: selection.name, name: stands.name }
      : { ...selection, ...inner };
  };
  return { ...node, operation, ...(node.requires ? { requires: node.requires.map(told) } : {}) };
}

/** Fields of a fetch that can be told all they require at once. */
interface Group {
  readonly needs: Set<string>;
  readonly fields: Set<FieldNode>;
}

function apart(node: FetchNode, replaced: WithoutRequiredArguments): readonly FetchNode[] {
  const required = standInsOf(node.requires ?? [], replaced);
  if (!clash(required, replaced)) return [node];
  const document = parse(node.operation);
  const groups: Group[] = [];
  for (const { field, typeName } of entityFields(document)) {
    const all = replaced.needs.get(`${typeName}.${field.name.value}`) ?? [];
    const needs = [...all].filter((name) => required.includes(name));
    const group = groups.find((each) => !clash([...each.needs, ...needs], replaced));
    if (group) {
      needs.forEach((name) => group.needs.add(name));
      group.fields.add(field);
    } else {
      groups.push({ needs: new Set(needs), fields: new Set([field]) });
    }
  }
  return groups.map(({ needs, fields }) => {
    const operation = onlyWith(document, fields);
    const text = print(operation);
    return {
      ...node,
      operation: worded(operation),
      variableUsages: (node.variableUsages ?? []).filter((name) => new RegExp(`\\$${name}\\b`).test(text)),
      requires: onlyNeeded(node.requires ?? [], (name) => !replaced.fields.has(name) || needs.has(name)),
    };
  });
}

function standInsOf(
  selections: readonly QueryPlanSelectionNode[],
  replaced: WithoutRequiredArguments,
): readonly string[] {
  return selections.flatMap((selection) => [
    ...(selection.kind === 'Field' && replaced.fields.has(selection.name) ? [selection.name] : []),
    ...standInsOf(selection.selections ?? [], replaced),
  ]);
}

/** Whether one field would have to be told with two values. */
function clash(standIns: readonly string[], { fields }: WithoutRequiredArguments): boolean {
  const distinct = [...new Set(standIns)];
  return new Set(distinct.map((name) => fields.get(name)?.name)).size < distinct.length;
}

function onlyNeeded(
  selections: readonly QueryPlanSelectionNode[],
  isNeeded: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field' && !isNeeded(selection.name)) return [];
    if (!selection.selections) return [selection];
    const inner = onlyNeeded(selection.selections, isNeeded);
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }];
  });
}

/** The operation with some of its fields of entities, and the variables that are still used. */
function onlyWith(document: DocumentNode, kept: ReadonlySet<FieldNode>): DocumentNode {
  const all = new Set(entityFields(document).map(({ field }) => field));
  const used = new Set<string>();
  const pruned = visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.FIELD]: { enter: (field) => (all.has(field) && !kept.has(field) ? null : undefined) },
    [Kind.INLINE_FRAGMENT]: {
      leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
    },
    [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
  });
  return visit(pruned, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => (used.has(variable.name.value) ? false : null),
  });
}

function worded(document: DocumentNode): string {
  return stripIgnoredCharacters(print(document));
}
