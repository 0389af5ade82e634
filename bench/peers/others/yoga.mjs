// GraphQL Yoga before the subgraphs of the fan-out, with the packages of this folder: no gateway, but what is written by
// hand where there is none. It has one line upstream for what all its subscribers want, and asks for authors in batches.
import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocket, WebSocketServer } from 'ws';

const addresses = JSON.parse(process.env.PEER_ADDRESSES);
const news = createClient({ url: addresses.news.replace(/^http/, 'ws'), webSocketImpl: WebSocket });
const happened = createPubSub();
const lines = new Set();

function line(thread, words) {
  const name = `${thread}:${words}`;
  if (!lines.has(name)) {
    lines.add(name);
    const query =
      'subscription ($thread: ID!, $words: Int) { entryAdded(thread: $thread, words: $words) { id thread body author { id } } }';
    news.subscribe(
      { query, variables: { thread, words } },
      { next: ({ data }) => happened.publish(name, data.entryAdded), error: console.error, complete() {} },
    );
  }
  return happened.subscribe(name);
}

const people = new DataLoader(
  async (ids) => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name office } } }';
    const of = ids.map((id) => ({ __typename: 'Person', id }));
    const response = await fetch(addresses.people, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query,
        variables: { of: [...new Map(of.map((one) => [one.id, one])).values()] },
      }),
    });
    const { data } = await response.json();
    const known = new Map([...new Set(ids)].map((id, index) => [id, data._entities[index]]));
    return ids.map((id) => known.get(id));
  },
  { cache: false },
);

const yoga = createYoga({
  logging: false,
  maskedErrors: false,
  schema: createSchema({
    typeDefs: `
      type Query { threads: [ID!]! }
      type Subscription { entryAdded(thread: ID!, words: Int = 20): Entry }
      type Entry { id: ID! thread: ID! body: String! author: Person! }
      type Person { id: ID! name: String! office: String! }
    `,
    resolvers: {
      Query: { threads: () => ['told', 'silent'] },
      Subscription: {
        entryAdded: {
          subscribe: (_root, { thread, words }) => line(thread, words),
          resolve: (entry) => entry,
        },
      },
      Person: {
        name: async ({ id }) => (await people.load(id)).name,
        office: async ({ id }) => (await people.load(id)).office,
      },
    },
  }),
});

const server = createServer(yoga);
useServer(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    async onSubscribe(context, _id, params) {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        ...context,
        req: context.extra.request,
        socket: context.extra.socket,
        params,
      });
      const document = parse(params.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      return {
        ...{ schema, document, operationName: params.operationName, variableValues: params.variables },
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      };
    },
  },
  new WebSocketServer({ server, path: yoga.graphqlEndpoint }),
);
server.listen(Number(process.env.PEER_PORT), '127.0.0.1');
