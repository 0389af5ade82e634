import { EventEmitter, on } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { trucks: Int }
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
  /** Each connection that was opened. */
  readonly opened: IncomingMessage[];
  /** Subscriptions that are under way. */
  listening(): number;
  arrive(arrival: Arrival): void;
  /** Cuts all lines without a goodbye. */
  cut(): void;
  stop(): Promise<void>;
}

export async function startForeignSubgraph(name = 'trucks'): Promise<ForeignSubgraph> {
  const arrivals = new EventEmitter();
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(typeDefs),
      resolvers: {
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
  const server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const opened: IncomingMessage[] = [];
  sockets.on('connection', (_socket, request) => opened.push(request));
  const protocol = useServer({ schema }, sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ name, sdl: typeDefs, opened },
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
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
