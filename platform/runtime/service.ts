import type { Clock } from '../domain/clock';
import type { Bus, EventFeed } from './events/bus';
import type { LocalSubgraph } from './graphql/subgraph';
import type { FileRoute } from './http/files/file-route';
import type { Logger } from './logging/logger';

/** What a service is handed by whoever starts it: the embedded hub, its own `main.ts`, or a test. */
export interface ServiceSurroundings {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A running service, the same in one process with others and alone. */
export interface Service {
  readonly subgraph: LocalSubgraph;
  /** Null for a service that tells nothing. */
  readonly feed: EventFeed | null;
  /** What it offers over plain HTTP beside its subgraph, under `/files/<service>/` of the gateway. */
  readonly files?: readonly FileRoute[];
  /** Starts relays, followers and workers. */
  start(): Promise<void>;
  isReady(): Promise<boolean>;
  /** Statements sent to its database since the start; tests hold queries per request against it. */
  statements(): number;
  /** Refuses new work, finishes what is in hand, closes. */
  stop(): Promise<void>;
}
