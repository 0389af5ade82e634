import { visit, type DocumentNode } from 'graphql';

/** Directives applied anywhere in the document. */
export function directivesOf(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count += 1;
    },
  });
  return count;
}
