import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type ConstDirectiveNode, type DirectiveNode, type DocumentNode } from 'graphql';
import { entityFields } from './entity-fields';
import { fetchNodes } from './fetch-nodes';
import { fieldSetOf, joinField, joinType } from './join-directives';

/** Of `@include` and `@skip` with a variable: what it has to be. */
interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

/** Who needs what of an entity to be answered: by type and field, the names at the top of its `@requires`. */
export type Requirements = ReadonlyMap<string, ReadonlySet<string>>;

/** What a representation has; `neededIf` says in which cases, where it is not needed always. */
export type RequiredSelection = QueryPlanSelectionNode & {
  readonly neededIf?: readonly (readonly Condition[])[];
};

/** The requirements of a supergraph; what is part of a key is known in any case, and not among them. */
export function requirementsOf(supergraph: DocumentNode): Requirements {
  const found = new Map<string, Set<string>>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const keys = namesIn(type.directives, joinType, 'key');
    for (const field of type.fields ?? []) {
      const names = [...namesIn(field.directives, joinField, 'requires')].filter((name) => !keys.has(name));
      if (names.length > 0) found.set(`${type.name.value}.${field.name.value}`, new Set(names));
    }
  }
  return found;
}

/**
 * A field that the client leaves out by a condition leaves out what it requires too. The planner asks for both
 * under that condition, and wants of every representation what the field requires; so without this an object would
 * lose all its other fields of the same fetch.
 */
export function withConditionalRequirements(plan: QueryPlan, requirements: Requirements): QueryPlan {
  if (requirements.size === 0) return plan;
  for (const node of fetchNodes(plan)) markFetch(node, requirements);
  return plan;
}

function markFetch(node: FetchNode, requirements: Requirements): void {
  if (!node.requires || !/@(?:skip|include)\(if:\s*\$/.test(node.operation)) return;
  const cases = casesOf(parse(node.operation), requirements);
  node.requires = node.requires.map((selection) => {
    if (selection.kind !== 'InlineFragment') return selection;
    const selections = selection.selections.map((inner): RequiredSelection => {
      const needed =
        inner.kind === 'Field' ? cases.get(`${selection.typeCondition}.${inner.name}`) : undefined;
      return needed?.every((conditions) => conditions.length > 0) ? { ...inner, neededIf: needed } : inner;
    });
    return { ...selection, selections };
  });
}

/** By type and required name: the conditions of every field that needs it. */
function casesOf(document: DocumentNode, requirements: Requirements): ReadonlyMap<string, Condition[][]> {
  const cases = new Map<string, Condition[][]>();
  for (const { field, typeName, directives } of entityFields(document)) {
    const conditions = conditionsOf(directives);
    for (const name of requirements.get(`${typeName}.${field.name.value}`) ?? []) {
      const key = `${typeName}.${name}`;
      cases.set(key, [...(cases.get(key) ?? []), conditions]);
    }
  }
  return cases;
}

function conditionsOf(directives: readonly DirectiveNode[]): Condition[] {
  return directives.flatMap(({ name, arguments: [condition] = [] }) => {
    const isCondition = name.value === 'include' || name.value === 'skip';
    if (!isCondition || condition?.value.kind !== Kind.VARIABLE) return [];
    return [{ variable: condition.value.name.value, value: name.value === 'include' }];
  });
}

function namesIn(
  directives: readonly ConstDirectiveNode[] = [],
  directiveName: string,
  argument: string,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const directive of directives) {
    const fieldSet = directive.name.value === directiveName ? fieldSetOf(directive, argument) : null;
    if (fieldSet === null) continue;
    for (const definition of parse(`{${fieldSet}}`).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      for (const one of definition.selectionSet.selections)
        if (one.kind === Kind.FIELD) names.add(one.name.value);
    }
  }
  return names;
}
