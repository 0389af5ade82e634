import {
  execute,
  Kind,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { AskedOperation } from './asked-operation';
import type { SelectedField } from './selected-fields';

/** Asks of the schema alone. The planner's library knows an older schema of schemas than tools ask for. */
export function asksOfSchemaAlone({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** Answers what an operation asks of the schema beside its data. */
export function introspect(
  schema: GraphQLSchema,
  { document, operation }: AskedOperation,
  asked: { readonly fields: readonly SelectedField[]; readonly variables: Readonly<Record<string, unknown>> },
): Readonly<Record<string, unknown>> {
  const selections: SelectionNode[] = asked.fields.flatMap(({ nodes }) => nodes);
  if (selections.length === 0) return {};
  const alone: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const others = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const result = execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [alone, ...others] },
    variableValues: asked.variables,
  }) as ExecutionResult;
  return result.data ?? {};
}
