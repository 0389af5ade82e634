import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';

/** A subgraph over HTTP that counts its calls. */
export interface ServedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly server: Server;
  readonly schema: GraphQLSchema;
  /** Calls since it was last asked. */
  takeCalls(): number;
}

export interface Definition {
  readonly name: string;
  readonly typeDefs: string;
  /** Every type but those at the root is an entity. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

export function schemaOf({ typeDefs, resolvers }: Definition): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: withReferences(resolvers) as GraphQLResolverMap<unknown> },
  ]);
}

export async function servedSubgraph(definition: Definition): Promise<ServedSubgraph> {
  const { name } = definition;
  const schema = schemaOf(definition);
  const documents = new Map<string, DocumentNode>();
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    void answerTo(request, { schema, documents }).then((answer) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
    );
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const takeCalls = () => {
    const taken = calls;
    calls = 0;
    return taken;
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { name, url, server, schema, takeCalls };
}

/** Entities are their keys; what a gateway brings along is kept. */
function withReferences(resolvers: Definition['resolvers']) {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      rootTypes.has(type) ? fields : { ...fields, __resolveReference: (reference: unknown) => reference },
    ]),
  );
}

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
}

interface Served {
  readonly schema: GraphQLSchema;
  readonly documents: Map<string, DocumentNode>;
}

async function answerTo(request: IncomingMessage, served: Served): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.stringify(await executed(JSON.parse(Buffer.concat(chunks).toString()) as Asked, served));
}

/** By graphql-js, each document parsed once. */
export async function executed(
  { query, variables, operationName }: Asked,
  { schema, documents }: Served,
): Promise<ExecutionResult> {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  return execute({
    ...{ schema, document },
    variableValues: variables ?? {},
    operationName: operationName ?? null,
  });
}
