import { Kind, type DirectiveNode, type DocumentNode, type SelectionSetNode } from 'graphql';

/** What conditions want of their variables, by name. */
type Wanted = ReadonlyMap<string, boolean>;

/** Whether conditions of an operation rule out, whatever its variables are, all that it asks of some object. */
export function isContradictory({ definitions }: DocumentNode): boolean {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );
  let isFound = false;

  /** Whether anything of the set can be asked for. */
  function look({ selections }: SelectionSetNode, around: Wanted): boolean {
    let isAsked = false;
    for (const selection of selections) {
      const wanted = both(around, selection.directives);
      if (!wanted) continue;
      if (selection.kind === Kind.FIELD) {
        isAsked = true;
        if (selection.selectionSet && !look(selection.selectionSet, wanted)) isFound = true;
        continue;
      }
      const isInline = selection.kind === Kind.INLINE_FRAGMENT;
      const set = isInline ? selection.selectionSet : fragments.get(selection.name.value);
      if (set && look(set, wanted)) isAsked = true;
    }
    return isAsked;
  }
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) look(definition.selectionSet, new Map());
  return isFound;
}

/** Null where they contradict each other. */
function both(around: Wanted, directives: readonly DirectiveNode[] = []): Wanted | null {
  const wanted = new Map(around);
  for (const { name, arguments: [condition] = [] } of directives) {
    const value = name.value === 'include';
    if (condition?.value.kind === Kind.BOOLEAN && condition.value.value !== value) return null;
    if (condition?.value.kind !== Kind.VARIABLE) continue;
    const variable = condition.value.name.value;
    if (wanted.get(variable) === !value) return null;
    wanted.set(variable, value);
  }
  return wanted;
}
