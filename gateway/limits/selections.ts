import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { measureOperations } from './measure-operations';

/**
 * Fields, spreads and inline fragments of the largest operation, every fragment counted as often as it is
 * spread. This is what validating, planning and shaping cost, so it is what is refused before planning.
 */
export function selectionsOf(document: DocumentNode): number {
  return measureOperations(document, selectionsOfSet);
}

function selectionsOfSet(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  let count = 0;
  for (const selection of set.selections) {
    count += 1;
    if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
    else if (selection.selectionSet) count += selectionsOfSet(selection.selectionSet, ofFragment);
  }
  return count;
}
