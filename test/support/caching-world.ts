import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { readConfig } from '../../gateway/config';
import { createGateway } from '../../gateway/service';
import type { Actor } from '../../platform/domain/actor';
import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import type { ManualClock } from '../../platform/domain/clock';
import type { Bus, EventFeed } from '../../platform/runtime/events/bus';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { LocalSubgraph, RequestContext, Subgraph } from '../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { buildAgenciesSchema } from '../../subgraphs/agencies/graphql/schema';
import { lastPosition } from '../../gateway/identity/feed-tail';
import { agencyDatabases, openAgenciesApi } from './agencies-api';
import { tokenKeys } from './gateway';
import { until } from './until';

export interface Question {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  readonly actor?: Actor;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
}

/** A gateway with an address, and what it has asked the register so far. */
export interface Node {
  asked(): number;
  ask(question: Question): Promise<Response>;
  /** Resolves when the node has heard all that was told. */
  hears(): Promise<void>;
  /** Serves a schema made of the one there is. */
  serve(change: (supergraphSdl: string) => string): Promise<void>;
}

export interface CachingWorld {
  /** Of the register and of every gateway. */
  readonly clock: ManualClock;
  readonly feed: EventFeed;
  /** Another gateway over the same register. */
  node(env: Record<string, string>, bus: Bus, parts?: NodeParts): Promise<Node>;
  stop(): Promise<void>;
}

export interface NodeParts {
  readonly feed?: EventFeed;
  readonly wrap?: (subgraph: Subgraph) => Subgraph;
}

/** A service beside the register that knows its agencies by their ids: each desk says who asks. */
const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { desks: [Desk!]! }
  type Desk { seenBy: String! agency: Agency! category: Category! }
  type Agency @key(fields: "id", resolvable: false) { id: ID! }
  type Category @key(fields: "code", resolvable: false) { code: ID! }
`;

const log = makeLogger('gateway', 'silent');
/** The real register of agencies behind any number of gateways. */
export async function startCachingWorld(bus: Bus): Promise<CachingWorld> {
  const api = await openAgenciesApi(agencyDatabases.sqlite, '2026-01-05T00:00:00Z', bus);
  const { clock } = api;
  const { subgraph, feed } = api.service;
  const { sdl } = await buildAgenciesSchema();
  const desks = desksSubgraph();
  const supergraphSdl = composedSupergraph([
    { name: subgraph.name, sdl },
    { name: desks.name, sdl: typeDefs },
  ]);
  const stops: (() => Promise<void>)[] = [];
  return {
    clock,
    feed,
    async node(env, nodeBus, parts = {}) {
      let asked = 0;
      let heard = 0;
      const inner = parts.wrap?.(subgraph) ?? subgraph;
      const counted: Subgraph = {
        name: inner.name,
        execute(request) {
          asked += 1;
          return inner.execute(request);
        },
      };
      const gateway = await createGateway(
        readConfig({ PORT: '0', ACCESS_TOKEN_KEYS: tokenKeys, ...env }),
        { bus: nodeBus, clock, log },
        {
          ...{ supergraphSdl, subgraphs: new Map([counted, desks].map((each) => [each.name, each])) },
          feeds: { agencies: parts.feed ?? feed },
        },
      );
      // Told after the gateway, which listens on the same bus and began first.
      await nodeBus.listen('agencies', ({ position }) => {
        heard = Math.max(heard, position);
      });
      stops.push(() => gateway.stop());
      const url = `${await gateway.listen()}/graphql`;
      return {
        asked: () => asked,
        ask: (question) => send(url, question, clock.now()),
        serve: (change) => gateway.serve(change(supergraphSdl)),
        async hears() {
          const last = await lastPosition(feed);
          await until(() => heard >= last);
        },
      };
    },
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
      await api.stop();
    },
  };
}

function desksSubgraph(): LocalSubgraph {
  const desk = (seenBy: string, agency: string) => ({
    ...{ seenBy, agency: { id: agency }, category: { code: 'INFRA.JALAN' } },
  });
  return localSubgraph<RequestContext>({
    ...{ name: 'desks', sdl: typeDefs, log },
    schema: buildSubgraphSchema({
      typeDefs: parse(typeDefs),
      resolvers: {
        Query: {
          desks(_root: unknown, _values: unknown, context: unknown) {
            const { actor } = context as RequestContext;
            return ['PUPR', 'DLHK', 'PUPR'].map((agency) => desk(actor.accountId ?? '-', agency));
          },
        },
      },
    }),
    contextOf: (request) => request,
  });
}

async function send(url: string, question: Question, at: Date): Promise<Response> {
  const { query, variables, extensions, actor, method = 'POST', headers = {} } = question;
  const authorization = actor ? { authorization: `Bearer ${tokenOf(actor, at)}` } : {};
  if (method === 'POST') {
    return fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
      body: JSON.stringify({ query, variables, extensions }),
    });
  }
  const parameters = new URLSearchParams({
    ...(query === undefined ? {} : { query }),
    ...(variables ? { variables: JSON.stringify(variables) } : {}),
    ...(extensions ? { extensions: JSON.stringify(extensions) } : {}),
  });
  return fetch(`${url}?${parameters}`, { headers: { ...authorization, ...headers } });
}

function tokenOf(actor: Actor, at: Date): string {
  return issueAccessToken(accessTokens(tokenKeys), {
    ...{ actor, sessionId: randomUUID(), at, seconds: 600 },
  });
}
