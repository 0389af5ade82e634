import {
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../limits/measure-operations';
import type { TypeTests } from './type-tests';

type Variables = Readonly<Record<string, unknown>>;

/** Fields of one name in the answer, as the client selected them. */
export interface SelectedField {
  readonly responseName: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** What of a document is selected on an object of a type, once its conditions are decided (CollectFields of the specification). */
export class SelectedFields {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly types: TypeTests,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    this.fragments = fragmentsOf(document);
  }

  of(typeName: string, sets: readonly SelectionSetNode[]): readonly SelectedField[] {
    const found = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(typeName, set, { found, spread });
    return [...found].flatMap(([responseName, nodes]) => {
      const [first] = nodes;
      return first ? [{ responseName, name: first.name.value, nodes }] : [];
    });
  }

  isComposite(typeName: string): boolean {
    return isCompositeType(this.types.schema.getType(typeName));
  }

  isObject(typeName: string): boolean {
    return isObjectType(this.types.schema.getType(typeName));
  }

  /** The definition of a field; null for `__typename` and those that ask of the schema. */
  definitionOf(typeName: string, field: string): GraphQLField<unknown, unknown> | null {
    const type = this.types.schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const fields = type.getFields();
    return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
  }

  private collect(
    typeName: string,
    { selections }: SelectionSetNode,
    into: { readonly found: Map<string, FieldNode[]>; readonly spread: Set<string> },
  ): void {
    for (const selection of selections) {
      if (!this.isIncluded(selection.directives ?? [])) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const nodes = into.found.get(responseName);
        if (nodes) nodes.push(selection);
        else into.found.set(responseName, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (into.spread.has(selection.name.value)) continue;
        into.spread.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition !== undefined && !this.types.isOfType(typeName, condition))) continue;
      this.collect(typeName, fragment.selectionSet, into);
    }
  }

  private isIncluded(directives: readonly DirectiveNode[]): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const value = given.find((argument) => argument.name.value === 'if')?.value;
      const met =
        value?.kind === Kind.VARIABLE
          ? this.variables[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value;
      return name.value === 'include' ? met : !met;
    });
  }
}

/** Variables that decide what is selected; all others only travel to the subgraphs. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const look = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      for (const { name, arguments: given = [] } of selection.directives ?? []) {
        if (name.value !== 'skip' && name.value !== 'include') continue;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) look(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
      look(definition.selectionSet);
    }
  }
  return [...names].sort();
}
