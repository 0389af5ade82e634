import {
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * What a subgraph of another party may say of its schema. Everything else could take a field of ours over, have the hub
 * send it data of ours, let it hear our events or decide what is kept: `@override`, `@requires`, `@topic` and more.
 */
const allowedDirectives: ReadonlySet<string> = new Set([
  ...['key', 'shareable', 'link', 'tag', 'extends', 'deprecated', 'specifiedBy', 'oneOf'],
]);

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Why a schema of another party is not taken in, one sentence each; `own` are the schemas of our services. */
export function faultsOf(sdl: string, own: Iterable<string>): readonly string[] {
  const ours = new OwnTypes(own);
  const document = parse(sdl, { noLocation: true });
  const faults: string[] = [];
  visit(document, {
    Directive: (node) => void faults.push(...faultsOfDirective(node)),
    OperationTypeDefinition({ type }) {
      if (!roots.has(type.name.value)) faults.push(`calls a root type ${type.name.value}`);
    },
  });
  for (const definition of document.definitions) {
    if (isObject(definition)) faults.push(...faultsOfObject(definition, ours));
    else if ('name' in definition && definition.name && isTaken(definition, ours))
      faults.push(`defines ${definition.name.value}, which is ours`);
  }
  return [...new Set(faults)];
}

function faultsOfDirective({
  name: { value: name },
  arguments: given = [],
}: DirectiveNode): readonly string[] {
  if (!allowedDirectives.has(name)) return [`uses @${name}`];
  if (name !== 'link') return [];
  // Under another name a directive would pass for a harmless one.
  const imported = given.find((argument) => argument.name.value === 'import')?.value;
  const items = imported?.kind === Kind.LIST ? imported.values : [];
  return items.some(({ kind }) => kind !== Kind.STRING) ? ['imports a directive under another name'] : [];
}

function faultsOfObject(node: ObjectNode, ours: OwnTypes): readonly string[] {
  const name = node.name.value;
  const fields = (node.fields ?? []).map((field) => field.name.value);
  if (roots.has(name)) {
    const taken = fields.filter((field) => ours.fieldsOf(name).has(field));
    return [
      ...taken.map((field) => `has a field ${name}.${field}, which is ours`),
      ...(name === 'Query' ? neverNull(node) : []),
    ];
  }
  const keys = keysOf(node);
  if (!ours.has(name)) return [];
  if (!ours.isEntity(name)) return keys.length === 0 ? [] : [`makes ${name}, which is ours, an entity`];
  // It may name things of ours. To be asked about them it would have to be told which ones a viewer sees.
  const named = new Set(keys.flatMap(({ key }) => key.split(/\s+/)));
  const more = fields.filter((field) => !named.has(field));
  return [
    ...(keys.length > 0 && keys.every(({ isResolvable }) => !isResolvable)
      ? []
      : [`wants to be asked about ${name}, which is ours: write resolvable: false`]),
    ...more.map((field) => `adds ${field} to ${name}, which is ours`),
  ];
}

/** Of every subgraph; no client sees them. */
const askedByGateways = new Set(['_service', '_entities']);

/** While it is away such a field would take with it what everybody else answers. */
function neverNull({ fields = [] }: ObjectNode): readonly string[] {
  return fields
    .filter(({ name, type }) => type.kind === Kind.NON_NULL_TYPE && !askedByGateways.has(name.value))
    .map(({ name }) => `has a field Query.${name.value} that is never null`);
}

function isTaken(
  definition: DefinitionNode & { readonly name?: { readonly value: string } },
  ours: OwnTypes,
): boolean {
  const isScalar =
    definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_EXTENSION;
  const isDirective = definition.kind === Kind.DIRECTIVE_DEFINITION;
  return !isScalar && !isDirective && definition.name !== undefined && ours.has(definition.name.value);
}

function isObject(node: DefinitionNode): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function keysOf({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] }) {
  return directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) => {
      const valueOf = (name: string) => given.find((argument) => argument.name.value === name)?.value;
      const [fields, resolvable] = [valueOf('fields'), valueOf('resolvable')];
      return {
        key: fields?.kind === Kind.STRING ? fields.value : '',
        isResolvable: resolvable?.kind !== Kind.BOOLEAN || resolvable.value,
      };
    });
}

/** The types of our services. */
class OwnTypes {
  private readonly fields = new Map<string, Set<string>>();
  private readonly entities = new Set<string>();

  constructor(own: Iterable<string>) {
    for (const sdl of own) {
      for (const node of parse(sdl, { noLocation: true }).definitions) {
        if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
        const known = this.fields.get(node.name.value) ?? new Set();
        this.fields.set(node.name.value, known);
        if (!isObject(node)) continue;
        for (const field of node.fields ?? []) known.add(field.name.value);
        if (keysOf(node).length > 0) this.entities.add(node.name.value);
      }
    }
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  isEntity(name: string): boolean {
    return this.entities.has(name);
  }

  fieldsOf(name: string): ReadonlySet<string> {
    return this.fields.get(name) ?? new Set();
  }
}
