import { createServer, type IncomingMessage } from 'node:http';
import { buildSchema, execute, parse, type DocumentNode } from 'graphql';
import { shop } from '../shop/subgraphs';
import { readStart } from './settings';

const schema = buildSchema(`
  type Query {
    users: [User!]! me: User! topProducts(first: Int = 5): [Product!]! product(upc: ID!): Product!
    catalogue(first: Int!): [Product!]! reviewsOf(upc: ID!): [Review!]!
  }
  type Mutation { addReview(upc: ID!, body: String!): Review! }
  type User { id: ID! name: String! username: String! reviews: [Review!]! }
  type Product {
    upc: ID! name: String! description: String! price: Int! weight: Int! inStock: Boolean! shippingEstimate: Int!
    reviews: [Review!]!
  }
  type Review { id: ID! body: String! author: User! product: Product! }
`);

/** The same schema without federation, in one process by graphql-js: what a gateway can at best come near to. */
function main(): void {
  for (const { resolvers } of shop) {
    for (const [type, fields] of Object.entries(resolvers)) {
      for (const [name, resolve] of Object.entries(fields)) {
        const owner = schema.getType(type) as { getFields?: () => Record<string, { resolve?: unknown }> };
        const field = owner.getFields?.()[name];
        if (field) field.resolve = resolve;
      }
    }
  }
  const documents = new Map<string, DocumentNode>();
  createServer((request, response) => {
    void bodyOf(request).then(async ({ query }) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const result = await execute({ schema, document });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
  }).listen(readStart().port, '127.0.0.1');
}

async function bodyOf(request: IncomingMessage): Promise<{ readonly query: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
}

main();
