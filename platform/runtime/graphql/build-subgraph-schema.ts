import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { cacheControlHeader, cacheControlName } from './cache-control';
import { subscribedByGateway } from './gateway-only';
import { impersonalName, topicHeader, topicName } from './topic';
import { buildSchema, createResolversMap, type BuildSchemaOptions } from 'type-graphql';

const imported = ['@key', '@shareable', '@external', '@inaccessible', '@tag', '@requires', '@provides'];

function link(directives: readonly string[]): string {
  return `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: [${directives.map((name) => `"${name}"`).join(', ')}]
)`;
}

/** Resolves an entity from its key fields; null when the viewer may not know that it exists. */
export type ReferenceResolver<Context> = (
  reference: { readonly __typename: string } & Readonly<Record<string, unknown>>,
  context: Context,
) => Promise<unknown>;

export interface SubgraphSchemaOptions<Context> {
  /** Listed per subgraph: several subgraphs share type-graphql's storage when they live in one process. */
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Entity types that no query of this subgraph returns. */
  readonly orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  /** Entity name to resolver of its references. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

/** From decorated classes to a federated subgraph schema and the SDL that is composed into the supergraph. */
export async function buildFederatedSchema<Context>(
  options: SubgraphSchemaOptions<Context>,
): Promise<{ sdl: string; schema: GraphQLSchema }> {
  const plain = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    validate: false,
    pubSub: { publish: () => undefined, subscribe: subscribedByGateway },
    // The printed schema carries federation directives that only `buildSubgraphSchema` defines.
    skipCheck: true,
  });
  const printed = printSchemaWithDirectives(plain);
  const declared = [
    ...(declares(plain, topicName, impersonalName) ? [topicHeader] : []),
    ...(declares(plain, cacheControlName) ? [cacheControlHeader] : []),
  ];
  const header = link(declared.length > 0 ? [...imported, '@composeDirective'] : imported);
  const sdl = [header, ...declared, printed].join('\n\n');
  const typeDefs = parse(sdl, { noLocation: true });
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [entity, resolve] of Object.entries(options.references)) {
    resolvers[entity] = { ...resolvers[entity], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: withoutBuiltIns(resolvers, typeDefs) as never },
  ]);
  return { sdl, schema };
}

/** Whether anything of it carries one of these directives. */
function declares(schema: GraphQLSchema, ...directives: readonly string[]): boolean {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const declaring = [...types, ...types.flatMap((type) => Object.values(type.getFields()))];
  return declaring.some(({ astNode }) =>
    astNode?.directives?.some(({ name: { value } }) => directives.includes(value)),
  );
}

/** The resolver map names built-in scalars too, which the printed schema does not define. */
function withoutBuiltIns(
  resolvers: Record<string, unknown>,
  typeDefs: DocumentNode,
): Record<string, unknown> {
  const known = new Set(
    typeDefs.definitions
      .filter((definition): definition is ObjectTypeDefinitionNode => 'name' in definition)
      .map((definition) => definition.name.value),
  );
  return Object.fromEntries(Object.entries(resolvers).filter(([name]) => known.has(name)));
}
