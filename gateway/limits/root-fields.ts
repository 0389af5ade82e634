import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { measureOperations } from './measure-operations';

/**
 * Fields at the top of the largest operation. Each may be a mutation: without this limit one request could try
 * a thousand passwords.
 */
export function rootFieldsOf(document: DocumentNode): number {
  return measureOperations(document, rootFieldsOfSet);
}

function rootFieldsOfSet(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
    else count += rootFieldsOfSet(selection.selectionSet, ofFragment);
  }
  return count;
}
