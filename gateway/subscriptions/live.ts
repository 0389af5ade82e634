import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { ServiceSurroundings } from '../../platform/runtime/service';
import type { ClientNaming } from '../identity/client-name';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';
import type { Feeds } from '../../platform/runtime/events/bus';
import type { Identity } from '../identity/identity';
import { LiveLimits, type LiveLimitsOptions } from './admission/live-limits';
import { closing } from './closing';
import { Cursors } from './cursors';
import { ForeignStreams } from './foreign/foreign-streams';
import { LiveCore } from './live-core';
import { liveProtocol } from './live-protocol';
import type { LiveSession } from './live-session';
import { LiveSessions } from './live-sessions';
import type { CurrentSchema, LiveSchema } from './live-schema';
import { streamAgain, subscriptionAgain } from './replan/planned-again';
import { Sight } from './sight/sight';
import { Strangers } from './strangers/strangers';
import { SseEdge } from './sse/sse-edge';
import { Turns } from './turns';
import { WebSocketEdge } from './websocket-edge';

/** Time a new connection has for its first message. */
const initialisationMilliseconds = 3_000;
/** Audiences executed at once; the others wait, so that queries are answered between them. */
const executionsAtOnce = 8;

export interface LiveOptions {
  readonly path: string;
  readonly schemas: CurrentSchema;
  /** For subscriptions that one of them tells by itself. */
  readonly subgraphs: readonly Subgraph[];
  readonly identity: Identity;
  readonly clientNaming: ClientNaming;
  readonly isOriginAllowed: (origin: string) => boolean;
  readonly messageBytes: number;
  readonly queueLength: number;
  readonly replayLength: number;
  /** Where what was missed is read again. */
  readonly feeds: Feeds;
  readonly cursorKeys: SigningKeys;
  readonly subscriptionsPerConnection: number;
  /** Where a request for a WebSocket comes from. */
  readonly addressOf: (request: IncomingMessage) => string | undefined;
  readonly atOnce: LiveLimitsOptions;
  /** What waits for a connection has so long to be delivered when the hub stops. */
  readonly drainSeconds: number;
}

/** Everything live: the core, the protocols and their edges. */
export interface Live {
  /** For the requests over HTTP that are told as events. */
  readonly events: SseEdge;
  start(): Promise<void>;
  attach(server: HttpServer): void;
  /** Ends the connections of an account whose token is void now. */
  review(accountId: string): void;
  /** Another schema is to be served: listens to what its topics are told by. */
  prepare(schema: Pick<LiveSchema, 'topics'>): Promise<void>;
  /** Another schema is served: plans everything that lives anew. */
  replan(): Promise<void>;
  /** Delivers what waits, for a time, and sends everybody elsewhere; nothing is delivered any more. */
  stop(): Promise<void>;
}

export function openLive(options: LiveOptions, { bus, clock, log }: ServiceSurroundings): Live {
  const { schemas } = options;
  const strangers = new Strangers(options.subgraphs, log);
  const sight = new Sight(options.subgraphs, log);
  const turns = new Turns(executionsAtOnce);
  const core = new LiveCore({
    ...options,
    ...{ bus, log, turns, strangers, sight },
    cursors: new Cursors(options.cursorKeys),
    again: (subscription) => subscriptionAgain(schemas.now, subscription),
  });
  const streams = new ForeignStreams({ ...options, log, turns });
  const limits = new LiveLimits(options.atOnce);
  const protocol = liveProtocol({
    ...options,
    ...{ limits, core, streams, log, initialisationMilliseconds },
  });
  const sessions = new LiveSessions();
  const edge = new WebSocketEdge({ ...options, limits, sessions, protocol, clock, log });
  const events = new SseEdge({ ...options, ...{ core, streams, limits, sessions, clock, log } });
  return {
    events,
    start: () => core.start(),
    attach: (server) => edge.attach(server),
    review: (accountId) => sessions.review(accountId),
    prepare: ({ topics }) => core.hear(topics.channels),
    async replan() {
      streams.replan((prepared) => streamAgain(schemas.now, prepared));
      await core.replan();
    },
    async stop() {
      events.stop();
      edge.refuse();
      const drain = async ({ inHand, close }: LiveSession) => {
        await inHand.done(options.drainSeconds * 1000);
        close(closing.goingAway);
      };
      await Promise.all(sessions.all().map(drain));
      await edge.stop();
      await core.stop();
      streams.stop();
    },
  };
}
