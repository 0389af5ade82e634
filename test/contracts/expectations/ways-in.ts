import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';

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
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

/** Every root field of a subgraph, and every entity it looks up by its key. */
export function waysIn(subgraph: string): readonly string[] {
  return typesOf(subgraph).flatMap((type) => {
    const name = type.name.value;
    if (roots.has(name)) return (type.fields ?? []).map((field) => `${name}.${field.name.value}`);
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
