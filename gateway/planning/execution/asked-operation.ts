import { getOperationAST, GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** One operation of a document, with the fragments it may spread. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export function askedOperation(document: DocumentNode, operationName: string | null): AskedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError('There is no such operation.');
  return { document, operation };
}
