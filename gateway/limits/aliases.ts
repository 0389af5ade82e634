import { visit, type DocumentNode } from 'graphql';

/** Fields asked for under another name, anywhere in the document. */
export function aliasesOf(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) count += 1;
    },
  });
  return count;
}
