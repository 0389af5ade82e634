import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { AccountEvent } from '../../schema/events/account-events';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import type { Database } from '../../platform/runtime/database/database';
import { openDatabase } from '../../platform/runtime/database/open-database';
import type { Bus } from '../../platform/runtime/events/bus';
import { CursorRecord } from '../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../platform/runtime/events/event-tables.migration';
import { httpFeed } from '../../platform/runtime/events/http-feed';
import { openBus } from '../../platform/runtime/events/open-bus';
import { tell, type Happened } from '../../platform/runtime/events/outbox';
import { Relay } from '../../platform/runtime/events/relay';
import { serviceServer } from '../../platform/runtime/http/service-server';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { systemClock as clock } from '../../platform/runtime/system-clock';
import {
  accountEvent,
  admin,
  complaintEvent,
  startGateway,
  tokenKeys,
  type GatewayWorld,
} from '../../test/support/gateway';
import { buildTestSubgraphs } from '../../test/support/gateway-subgraphs';
import { listen, liveClient } from '../../test/support/live-client';
import { startPrivateRedis } from '../../test/support/private-redis';
import type { PrivateServer } from '../../test/support/private-server';
import { ResumingClient } from '../../test/support/resuming-client';
import { until } from '../../test/support/until';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';

/** A service that writes, and two gateways that hear it over Redis and read it over signed HTTP. */
describe('two nodes and a Redis that goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-nodes-'));
  const accounts: PositionedEvent<AccountEvent>[] = [];
  const stops: (() => unknown)[] = [];
  let redis: PrivateServer;
  let bus: Bus;
  let database: Database;
  let url: string;
  let [here, there]: GatewayWorld[] = [];

  beforeAll(async () => {
    redis = await startPrivateRedis();
    stops.push(() => redis.stop());
    const log = makeLogger('complaints', 'silent');
    const keys = requestKeys(tokenKeys);
    bus = await openBus(redis.url, log);
    database = await openDatabase({
      url: `sqlite:${join(folder, 'test.db')}`,
      ...{ entities: [EventRecord, CursorRecord], migrations: [EventTables1767225600000] },
    });
    const onFault = (error: unknown) => log.error({ error });
    const relay = new Relay<ComplaintEvent>('complaints', { database, bus, onFault });
    relay.start();
    const { complaints: subgraph } = await buildTestSubgraphs(log);
    const isReady = async () => true;
    const server = serviceServer({ subgraph, feed: relay, keys, clock, log, isReady, bus });
    url = await server.listen({ port: 0, host: '127.0.0.1' });
    const pool = new Pool(url, { connections: 2 });
    stops.push(
      () => bus.stop(),
      () => database.stop(),
      () => relay.stop(),
      () => server.close(),
      () => pool.close(),
    );
    const feeds = {
      complaints: httpFeed({ channel: 'complaints', service: 'complaints', pool, keys, clock }),
      accounts: {
        channel: 'accounts' as const,
        read: async (after: number) => accounts.filter(({ position }) => position > after),
      },
    };
    [here, there] = await Promise.all(
      [1, 2].map(() => startGateway({ redisUrl: redis.url, parts: { feeds } })),
    );
    stops.push(
      () => here?.stop(),
      () => there?.stop(),
    );
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (...ids: string[]) =>
    database.write((manager) => {
      const events = ids.map((id) => complaintEvent(id, {}));
      return tell(
        manager,
        events.map(({ id: _, ...event }): Happened<ComplaintEvent> => event),
      );
    });
  const health = async (of = there?.url) => {
    const answer = await fetch(`${of}/health/ready`);
    return { code: answer.status, ...((await answer.json()) as { bus?: { status: string; since: string } }) };
  };
  const isAway = async () => (await Promise.all([health(), health(url)])).every(({ bus: away }) => away);
  const isBack = async () => (await Promise.all([health(), health(url)])).every(({ bus: away }) => !away);

  it('tells each event once and in order before, while and after it is away, and says so in health', async () => {
    const client = liveClient(there?.endpoint ?? '');
    const stream = listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    const told: unknown[] = [];
    const hears = async (count: number) => {
      while (told.length < count) told.push((await stream.next()).extensions?.seq);
    };
    await write('c1', 'other', 'c1');
    await hears(2);

    await redis.kill();
    await until(isAway);
    await write('c1');
    await write('other', 'c1', 'c1');
    await hears(5);
    const { code, bus: away } = await health();
    expect([code, away?.status, Date.parse(away?.since ?? '') <= Date.now()]).toEqual([200, 'away', true]);

    await redis.startAgain();
    await until(isBack);
    await write('c1');
    await hears(6);

    // Sockets stay open and nobody answers.
    redis.signal('SIGSTOP');
    await write('c1');
    await hears(7);
    await until(isAway);
    redis.signal('SIGCONT');
    await until(isBack);
    await write('c1');
    await hears(8);
    await client.dispose();

    expect(told).toEqual([1, 3, 4, 6, 7, 8, 9, 10]);
    const said = (words: string) => there?.logged.filter((line) => line.includes(words)).length;
    expect([said('the bus is away'), said('the bus is back')]).toEqual([2, 2]);
  });

  it('is heard again by nudges alone when it is back', async () => {
    const heard: unknown[] = [];
    const leave = await there?.bus.listen('complaints', ({ event }) => heard.push(event));
    await write('c2');
    await until(() => heard.length === 1);
    await leave?.();
  });

  it('learns of a revocation while it is away', async () => {
    const authorization = `Bearer ${there?.token(admin, { at: new Date(Date.now() - 60_000) })}`;
    const client = liveClient(there?.endpoint ?? '', { connectionParams: { authorization } });
    listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    await redis.kill();
    const event = accountEvent({ id: 'a-admin', type: 'SessionsRevoked', at: new Date() });
    accounts.push({ position: accounts.length + 1, event });
    expect(await client.closed).toEqual({ code: 4403, reason: 'TokenRevoked' });
    await redis.startAgain();
    await until(isBack);
  });

  it('lets a client whose line is cut go on at another node', async () => {
    const operation = { query: changes, variables: { id: 'moving' } };
    const client = new ResumingClient(here?.endpoint ?? '', operation);
    await client.connect();
    for (let round = 1; round <= 10; round += 1) {
      await write('moving', 'other', 'moving');
      if (round % 2) await client.has(2 * round - 1);
      void client.connect((round % 2 ? there : here)?.endpoint);
      await write('moving');
    }
    await client.has(30);
    const { places } = client;
    expect(client.cuts).toBe(10);
    expect(new Set(places).size).toBe(30);
    expect([...places].sort((one, other) => Number(one) - Number(other))).toEqual(places);
    await client.stop();
  });
});
