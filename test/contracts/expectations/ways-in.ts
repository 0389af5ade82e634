import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

const folder = join(__dirname, '..', '..', '..', 'schema', 'subgraphs');
const roots = new Set(['Query', 'Mutation', 'Subscription']);

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Names of the subgraphs whose SDL is written down. */
export function subgraphNames(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', ''));
}

export function typesOf(subgraph: string): readonly TypeNode[] {
  const document = parse(readFileSync(join(folder, `${subgraph}.graphql`), 'utf8'));
  return document.definitions.filter(
    (node): node is TypeNode =>
      (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      !isInaccessible(node),
  );
}

/** What no API has: services ask each other for it. Who else asks is told nothing, which its service tests. */
function isInaccessible({
  directives = [],
}: {
  readonly directives?: readonly ConstDirectiveNode[];
}): boolean {
  return directives.some(({ name }) => name.value === 'inaccessible');
}

/** Every root field of a subgraph, and every entity it looks up by its key. */
export function waysIn(subgraph: string): readonly string[] {
  return typesOf(subgraph).flatMap((type) => {
    const name = type.name.value;
    if (roots.has(name)) {
      const fields = (type.fields ?? []).filter((field) => !isInaccessible(field));
      return fields.map((field) => `${name}.${field.name.value}`);
    }
    return isLookedUp(type) ? [`_entities.${name}`] : [];
  });
}

/** An entity, and not only the stub of one that another subgraph owns. */
function isLookedUp({ directives = [] }: TypeNode): boolean {
  return directives.some(
    (directive) =>
      directive.name.value === 'key' &&
      !directive.arguments?.some(
        ({ name, value }) =>
          name.value === 'resolvable' && value.kind === Kind.BOOLEAN && value.value === false,
      ),
  );
}
