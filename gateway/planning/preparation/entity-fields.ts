import { Kind, type DirectiveNode, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

/** A field that is asked of entities. */
export interface EntityField {
  readonly field: FieldNode;
  /** The type it is asked of. */
  readonly typeName: string;
  /** Of the fragments it stands in, and its own. */
  readonly directives: readonly DirectiveNode[];
}

/** What the operation of a fetch asks of entities, not what it asks of what they lead to. */
export function entityFields({ definitions }: DocumentNode): readonly EntityField[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((root) =>
          root.kind === Kind.FIELD && root.selectionSet ? fieldsIn(root.selectionSet, '', []) : [],
        )
      : [],
  );
}

function fieldsIn(
  { selections }: SelectionSetNode,
  typeName: string,
  around: readonly DirectiveNode[],
): readonly EntityField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const directives = [...around, ...(selection.directives ?? [])];
    if (selection.kind === Kind.FIELD) return [{ field: selection, typeName, directives }];
    return fieldsIn(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, directives);
  });
}
