import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What is planned of an operation. Where nothing of an object is asked for without a condition, its type is: the planner
 * drops what conditions around it rule out, and with the last of its fields the object, and with that its parent. To who
 * asked it is an object without fields (GraphQL specification 6.4.3), or null where there is none.
 */
export function keepEmptied(document: DocumentNode): DocumentNode {
  return visit(document, {
    [Kind.SELECTION_SET](set, _key, parent) {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (isRoot || !set.selections.every(isConditional)) return undefined;
      return { ...set, selections: [typename, ...set.selections] };
    },
  });
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => name.value === 'include' || name.value === 'skip');
}
