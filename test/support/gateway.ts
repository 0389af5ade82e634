import { randomUUID } from 'node:crypto';
import type { AccountEvent } from '../../schema/events/account-events';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { readConfig } from '../../gateway/config';
import { createGateway, type Gateway, type GatewayParts } from '../../gateway/service';
import { remoteFileDoor } from '../../gateway/upstream/remote-file-door';
import { remoteSubgraph } from '../../gateway/upstream/remote-subgraph';
import type { Actor } from '../../platform/domain/actor';
import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import type { Bus, EventFeed } from '../../platform/runtime/events/bus';
import { openBus } from '../../platform/runtime/events/open-bus';
import type { Subgraph, SubgraphRequest } from '../../platform/runtime/graphql/subgraph';
import { fileDoor, type FileDoor } from '../../platform/runtime/http/files/file-door';
import type { FileRoute } from '../../platform/runtime/http/files/file-route';
import { serviceServer } from '../../platform/runtime/http/service-server';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { buildTestSubgraphs } from './gateway-subgraphs';
import { someFacts } from './complaint-events';

const secret = '0123456789abcdef0123456789abcdef';
export const tokenKeys = `k1:${secret}`;
const clock = { now: () => new Date() };

export const admin: Actor = { role: 'ADMIN', accountId: 'a-admin', agencyId: null };
export const citizen: Actor = { role: 'CITIZEN', accountId: 'a-citizen', agencyId: null };
export const officer: Actor = { role: 'OFFICER', accountId: 'a-officer', agencyId: 'PUPR' };

/** A gateway over the test subgraphs, listening, with all it was asked to execute written down. */
export interface GatewayWorld {
  readonly gateway: Gateway;
  readonly bus: Bus;
  readonly url: string;
  readonly endpoint: string;
  readonly executed: (SubgraphRequest & { readonly subgraph: string })[];
  readonly logged: string[];
  /** What the complaints service told, as it keeps it. */
  readonly store: PositionedEvent<ComplaintEvent>[];
  token(actor: Actor, options?: { seconds?: number; at?: Date }): string;
  /** POSTs an operation; gives status, body and headers. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  /** Tells an event of a complaint; gives its position. */
  tell(event: Partial<ComplaintEvent> & { complaintId: string }): Promise<number>;
  /** Tells one whose nudge is lost on the bus. */
  lose(event: Partial<ComplaintEvent> & { complaintId: string }): Promise<number>;
  revoke(accountId: string, at?: Date): Promise<void>;
  stop(): Promise<void>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly actor?: Actor;
  readonly headers?: Record<string, string>;
  readonly operationName?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever came over the wire
  readonly body: any;
}

export async function startGateway(
  options: {
    env?: Record<string, string>;
    remote?: boolean;
    /** The bus between nodes; without it the gateway has one of its own. */
    redisUrl?: string;
    /** File routes of the complaints service. */
    files?: readonly FileRoute[];
    parts?: Partial<GatewayParts>;
    wrap?: (subgraph: Subgraph) => Subgraph;
  } = {},
): Promise<GatewayWorld> {
  const logged: string[] = [];
  const log = makeLogger('gateway', 'info', { write: (line: string) => void logged.push(line) });
  const bus = await openBus(options.redisUrl ?? null, log);
  const executed: GatewayWorld['executed'] = [];
  const store: PositionedEvent<ComplaintEvent>[] = [];
  const closers: (() => Promise<unknown>)[] = [];
  const { supergraphSdl, complaints, agencies } = await buildTestSubgraphs(log);
  const subgraphs = new Map<string, Subgraph>();
  const doors = new Map<string, FileDoor>([['complaints', fileDoor(options.files ?? [], log)]]);
  for (const local of [complaints, agencies]) {
    let subgraph: Subgraph = local;
    if (options.remote) {
      const keys = requestKeys(tokenKeys);
      const server = serviceServer({
        subgraph: local,
        feed: null,
        files: options.files ?? [],
        ...{ keys, clock, log },
        isReady: async () => true,
      });
      const url = await server.listen({ port: 0, host: '127.0.0.1' });
      const remote = remoteSubgraph({ name: local.name, ...{ url, keys, clock, log } });
      const remoteDoor = remoteFileDoor({ name: local.name, ...{ url, keys, clock, log } });
      doors.set(local.name, remoteDoor);
      closers.push(
        () => remote.stop(),
        () => remoteDoor.stop(),
        () => server.close(),
      );
      subgraph = remote;
    }
    const inner = options.wrap?.(subgraph) ?? subgraph;
    subgraphs.set(local.name, {
      name: local.name,
      async execute(request) {
        executed.push({ ...request, subgraph: local.name });
        return inner.execute(request);
      },
    });
  }
  const config = readConfig({ PORT: '0', ACCESS_TOKEN_KEYS: tokenKeys, ...options.env });
  const gateway = await createGateway(
    config,
    { bus, clock, log },
    { supergraphSdl, subgraphs, files: doors, feeds: { complaints: arrayFeed(store) }, ...options.parts },
  );
  const url = await gateway.listen();

  const keep = ({ complaintId, ...event }: Partial<ComplaintEvent> & { complaintId: string }) => {
    const told = { position: (store.at(-1)?.position ?? 0) + 1, event: complaintEvent(complaintId, event) };
    store.push(told);
    return told;
  };
  const token: GatewayWorld['token'] = (actor, { seconds = 600, at = new Date() } = {}) =>
    issueAccessToken(accessTokens(tokenKeys), { actor, sessionId: randomUUID(), at, seconds });

  return {
    ...{ gateway, bus, url, executed, logged, store, token },
    endpoint: `${url}/graphql`,
    async ask(query, { variables, actor, headers, operationName } = {}) {
      const authorization = actor ? { authorization: `Bearer ${token(actor)}` } : {};
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async tell(event) {
      const told = keep(event);
      await bus.publish('complaints', told);
      return told.position;
    },
    lose: async (event) => keep(event).position,
    async revoke(accountId, at = new Date()) {
      await bus.publish('accounts', {
        position: 1,
        event: accountEvent({ id: accountId, type: 'SessionsRevoked', at }),
      });
    },
    async stop() {
      await gateway.stop();
      for (const close of closers) await close();
      await bus.stop();
    },
  };
}

/** The feed of a service that keeps what it told in a list. */
export function arrayFeed(store: readonly PositionedEvent<ComplaintEvent>[]): EventFeed<ComplaintEvent> {
  return {
    channel: 'complaints',
    async read(after, limit) {
      return store.filter(({ position }) => position > after).slice(0, limit);
    },
  };
}

export function accountEvent({
  id,
  type,
  at,
}: {
  id: string;
  type: AccountEvent['type'];
  at: Date;
}): AccountEvent {
  const account = {
    id,
    role: 'CITIZEN',
    agencyId: null,
    unitId: null,
    position: null,
    active: true,
    profileComplete: true,
  } as const;
  return { id: randomUUID(), type, at: at.toISOString(), account };
}

export function complaintEvent(complaintId: string, event: Partial<ComplaintEvent>): ComplaintEvent {
  return {
    id: randomUUID(),
    type: 'FollowUpPosted',
    at: new Date().toISOString(),
    complaint: someFacts({
      id: complaintId,
      category: null,
      filedAt: new Date().toISOString(),
      supportingAgencies: [],
    }),
    followUpId: 'f1',
    agencies: [],
    ...event,
  };
}
