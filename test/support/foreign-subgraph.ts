import { EventEmitter, on } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** Trucks of a party that knows of complaints what they are called. */
export const trucksSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { trucks: Int truck(plate: ID!, at: ID): Truck }
  type Subscription { truckArrived(district: String = "Denpasar Utara"): Truck }
  type Truck @key(fields: "id") { id: ID! plate: String load: Int district: String complaint: Complaint }
  type Complaint @key(fields: "id", resolvable: false) { id: ID! }
`;

/** What happens at the district: a truck comes, the day is over, or the road is closed. */
type Arrival = { readonly plate: string; readonly complaint?: string } | 'over';

/**
 * A subgraph that somebody else wrote, with their tools: it knows nothing of topics and tells subscriptions by itself,
 * over graphql-transport-ws.
 */
export interface ForeignSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  /** What it was sent over HTTP. */
  readonly asked: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** Each connection that was opened. */
  readonly opened: IncomingMessage[];
  /** Subscriptions that are under way. */
  listening(): number;
  arrive(arrival: Arrival): void;
  /** Cuts all lines without a goodbye. */
  cut(): void;
  stop(): Promise<void>;
}

export async function startForeignSubgraph(name = 'trucks', typeDefs = trucksSdl): Promise<ForeignSubgraph> {
  const arrivals = new EventEmitter();
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(typeDefs),
      resolvers: {
        Query: {
          truck: (_root: unknown, { plate, at }: { plate: string; at?: string }) => ({
            ...{ id: plate, plate, complaint: at === undefined ? null : { id: at } },
          }),
        },
        Subscription: {
          truckArrived: {
            subscribe(_root: unknown, { district }: { district: string }) {
              if (district === 'closed')
                throw new GraphQLError('The road is closed.', { extensions: { code: 'FORBIDDEN' } });
              return on(arrivals, 'arrival', { close: ['over'] });
            },
            resolve: ([arrival]: [Exclude<Arrival, 'over'>], { district }: { district: string }) => ({
              ...{ id: arrival.plate, plate: arrival.plate, district },
              complaint: arrival.complaint === undefined ? null : { id: arrival.complaint },
            }),
          },
        },
        Truck: {
          load() {
            throw new GraphQLError('the scale is at 10.0.0.9');
          },
        },
      },
    },
  ]);
  const asked: ForeignSubgraph['asked'] = [];
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    asked.push({ headers: request.headers, body });
    const { query: source, variables: variableValues } = JSON.parse(body) as {
      query: string;
      variables: Record<string, unknown>;
    };
    response.end(JSON.stringify(await graphql({ schema, source, variableValues })));
  }
  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const opened: IncomingMessage[] = [];
  sockets.on('connection', (_socket, request) => opened.push(request));
  const protocol = useServer({ schema }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ name, sdl: typeDefs, asked, opened },
    url: `http://127.0.0.1:${port}`,
    listening: () => arrivals.listenerCount('arrival'),
    arrive(arrival) {
      if (arrival === 'over') arrivals.emit('over');
      else arrivals.emit('arrival', arrival);
    },
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async stop() {
      await protocol.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
