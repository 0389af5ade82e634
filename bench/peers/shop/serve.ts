import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { shop, type ShopSubgraph } from './subgraphs';

/** The subgraphs in a process of their own, each on a port of its own; it says where, and counts what it is asked. */
async function main(): Promise<void> {
  const served = await Promise.all(shop.map(serve));
  process.on('message', (message) => {
    if (message === 'calls') {
      process.send?.({ calls: served.reduce((sum, { takeCalls }) => sum + takeCalls(), 0) });
    }
  });
  // With the benchmark, however that ends.
  process.once('disconnect', () => process.exit());
  process.send?.({ addresses: Object.fromEntries(served.map(({ name, url }) => [name, url])) });
}

async function serve({ name, typeDefs, resolvers }: ShopSubgraph) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: withReferences(resolvers) }]);
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
  return { name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, takeCalls };
}

/** Entities are their keys; what a gateway brings along is kept. */
function withReferences(resolvers: ShopSubgraph['resolvers']) {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      type === 'Query' || type === 'Mutation'
        ? fields
        : { ...fields, __resolveReference: (reference: unknown) => reference },
    ]),
  );
}

interface Served {
  readonly schema: GraphQLSchema;
  readonly documents: Map<string, DocumentNode>;
}

async function answerTo(request: IncomingMessage, { schema, documents }: Served): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString()) as {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string | null;
  };
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const result = await execute({
    ...{ schema, document },
    variableValues: variables ?? {},
    operationName: operationName ?? null,
  });
  return JSON.stringify(result);
}

void main();
