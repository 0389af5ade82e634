import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/**
 * One number per selection set, with every fragment counted once however often it is spread: a document can
 * name exponentially more than it holds. A fragment that spreads itself adds nothing here; validation refuses it.
 */
export function measureOperations(
  document: DocumentNode,
  measure: (set: SelectionSetNode, ofFragment: (name: string) => number) => number,
): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const size = fragment ? measure(fragment.selectionSet, ofFragment) : 0;
    known.set(name, size);
    return size;
  };
  let largest = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    largest = Math.max(largest, measure(definition.selectionSet, ofFragment));
  }
  return largest;
}
