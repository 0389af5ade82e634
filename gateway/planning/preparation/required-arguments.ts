import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { fieldSetOf, joinField } from './join-directives';

/** What the planner takes for a field of its own: a field with the arguments that somebody requires it with. */
export interface RequiredField {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** A supergraph in which nothing is required with arguments, and what stands for what was. */
export interface WithoutRequiredArguments {
  readonly supergraph: DocumentNode;
  /** By the name that stands for it. */
  readonly fields: ReadonlyMap<string, RequiredField>;
  /** By type and field: the names of all that it requires with arguments. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * The planner knows fields by their names alone: `price(currency: "USD")` that one field requires, another
 * `price` that the next one requires, and the `price` that the client asks for are one to it, and all get the
 * value of the last. Here each of them becomes a field with a name of its own, without arguments; the plan is
 * put back into words that subgraphs know by `askWithArguments`.
 */
export function withoutRequiredArguments(supergraph: DocumentNode): WithoutRequiredArguments {
  const types = new Map(supergraph.definitions.filter(isComposite).map((type) => [type.name.value, type]));
  const names = new Names(types.values());
  const needs = new Map<string, Set<string>>();
  /** By type: the names that are added to it, with the field they stand for. */
  const added = new Map<string, Map<string, string>>();

  function rewriteSet(typeName: string, set: SelectionSetNode, used: Set<string>): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        return { ...selection, selectionSet: rewriteSet(condition, selection.selectionSet, used) };
      }
      return rewriteField(typeName, selection, used);
    });
    return { ...set, selections };
  }

  function rewriteField(typeName: string, field: FieldNode, used: Set<string>): FieldNode {
    const { name, selectionSet, ...rest } = field;
    const definition = fieldOf(types.get(typeName), name.value);
    const inner =
      selectionSet && definition
        ? { selectionSet: rewriteSet(namedType(definition.type), selectionSet, used) }
        : {};
    if (!field.arguments?.length) return { ...rest, name, ...inner };
    const standIn = names.standInFor(field);
    used.add(standIn);
    for (const each of [typeName, ...implementing(types.values(), typeName)]) {
      added.set(each, (added.get(each) ?? new Map<string, string>()).set(standIn, name.value));
    }
    return { ...rest, name: { ...name, value: standIn }, arguments: [], ...inner };
  }

  function rewriteRequires(type: string, field: string, directive: ConstDirectiveNode): ConstDirectiveNode {
    const required = directive.name.value === joinField ? fieldSetOf(directive, 'requires') : null;
    if (required === null || !required.includes('(')) return directive;
    const used = new Set<string>();
    const [operation] = parse(`{${required}}`).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return directive;
    const value = stripIgnoredCharacters(print(rewriteSet(type, operation.selectionSet, used))).slice(1, -1);
    const key = `${type}.${field}`;
    needs.set(key, new Set([...(needs.get(key) ?? []), ...used]));
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((argument) =>
        argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING, value } } : argument,
      ),
    };
  }

  const rewritten = supergraph.definitions.map((definition) => {
    if (!isComposite(definition)) return definition;
    const fields = (definition.fields ?? []).map((field) => ({
      ...field,
      directives: (field.directives ?? []).map((directive) =>
        rewriteRequires(definition.name.value, field.name.value, directive),
      ),
    }));
    return { ...definition, fields };
  });
  if (names.fields.size === 0) return { supergraph, fields: names.fields, needs };
  const definitions = rewritten.map((definition) =>
    isComposite(definition) ? withStandIns(definition, added.get(definition.name.value)) : definition,
  );
  return { supergraph: { ...supergraph, definitions }, fields: names.fields, needs };
}

/** Gives what is required with arguments a name that no field has. */
class Names {
  readonly fields = new Map<string, RequiredField>();
  private readonly taken: ReadonlySet<string>;
  private readonly known = new Map<string, string>();

  constructor(types: Iterable<Composite>) {
    this.taken = new Set([...types].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  }

  standInFor({ name, arguments: given = [] }: FieldNode): string {
    const asked = `${name.value}(${given.map(print).sort().join()})`;
    const before = this.known.get(asked);
    if (before !== undefined) return before;
    let number = this.known.size + 1;
    while (this.taken.has(`${name.value}_required${number}`)) number += 1_000;
    const standIn = `${name.value}_required${number}`;
    this.known.set(asked, standIn);
    this.fields.set(standIn, { name: name.value, arguments: given });
    return standIn;
  }
}

/** Stand-ins are known to the same subgraphs as the field, and nothing else is said of them. */
function withStandIns<Type extends Composite>(
  type: Type,
  standIns: ReadonlyMap<string, string> = new Map(),
): Type {
  const more = [...standIns].flatMap(([standIn, name]): readonly FieldDefinitionNode[] => {
    const field = fieldOf(type, name);
    if (!field) return [];
    const directives = (field.directives ?? []).filter((directive) => directive.name.value === joinField);
    return [{ kind: field.kind, name: { ...field.name, value: standIn }, type: field.type, directives }];
  });
  return more.length === 0 ? type : { ...type, fields: [...(type.fields ?? []), ...more] };
}

function isComposite(definition: { readonly kind: Kind }): definition is Composite {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

function fieldOf(type: Composite | undefined, name: string): FieldDefinitionNode | undefined {
  return type?.fields?.find((field) => field.name.value === name);
}

function implementing(types: Iterable<Composite>, typeName: string): readonly string[] {
  return [...types]
    .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === typeName))
    .map(({ name }) => name.value);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
