import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { measureOperations } from './measure-operations';

/** Fields one below another in the deepest operation, through fragments. */
export function depthOf(document: DocumentNode): number {
  return measureOperations(document, depthOfSet);
}

function depthOfSet(set: SelectionSetNode, ofFragment: (name: string) => number): number {
  let deepest = 0;
  for (const selection of set.selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        deepest = Math.max(
          deepest,
          1 + (selection.selectionSet ? depthOfSet(selection.selectionSet, ofFragment) : 0),
        );
        break;
      case Kind.INLINE_FRAGMENT:
        deepest = Math.max(deepest, depthOfSet(selection.selectionSet, ofFragment));
        break;
      case Kind.FRAGMENT_SPREAD:
        deepest = Math.max(deepest, ofFragment(selection.name.value));
    }
  }
  return deepest;
}
