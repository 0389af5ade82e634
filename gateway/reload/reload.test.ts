import { extendSchema, parse } from 'graphql';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { RequestContext, Subgraph } from '../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { citizen, complaintEvent, startGateway, type GatewayWorld } from '../../test/support/gateway';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { buildTestSubgraphs, type TestSubgraphs } from '../../test/support/gateway-subgraphs';
import { listen, liveClient, type LiveClient } from '../../test/support/live-client';
import { until } from '../../test/support/until';

const log = makeLogger('gateway', 'silent');
const plain = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';
const personal = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id complaint { seenAs } } }';
const weighed = '{ complaint(id: "c1") { topic weight } }';

describe('a schema that is served while another was', () => {
  let world: GatewayWorld;
  let built: TestSubgraphs;
  /** Newer than what the gateway began with. */
  const deployed = new Map<string, Subgraph>();
  const clients: LiveClient[] = [];

  beforeEach(async () => {
    deployed.clear();
    built = await buildTestSubgraphs(log);
    world = await startGateway({
      wrap: (subgraph) => ({
        name: subgraph.name,
        execute: (request) => (deployed.get(subgraph.name) ?? subgraph).execute(request),
      }),
    });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await world.stop();
  });

  function connect() {
    const client = liveClient(world.endpoint, {
      connectionParams: { authorization: `Bearer ${world.token(citizen)}` },
    });
    clients.push(client);
    return client;
  }
  async function hear(client: LiveClient, query: string) {
    const stream = listen(client, query, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    return stream;
  }
  const changed = (change: (sdl: string) => string) =>
    composedSupergraph([{ ...built.complaints, sdl: change(built.complaints.sdl) }, built.agencies]);
  /** Complaints weigh something from now on. */
  function heavier(): string {
    const more = 'extend type Complaint { weight: Int }';
    const { name, sdl, schema } = built.complaints;
    deployed.set(
      name,
      localSubgraph<RequestContext>({
        ...{ name, sdl, log },
        schema: extendSchema(schema, parse(more)),
        contextOf: (request) => request,
      }),
    );
    return changed((before) => `${before}\n${more}`);
  }
  const without = (field: RegExp) => changed((sdl) => sdl.replace(field, ''));

  it('is what is asked from then on, and living streams go on: each event once, in order', async () => {
    const streams = [await hear(connect(), plain), await hear(connect(), personal)];
    const refused = { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
    expect((await world.ask(weighed)).body).toMatchObject(refused);
    const told = [];
    for (let count = 0; count < 5; count += 1) told.push(await world.tell({ complaintId: 'c1' }));
    const serving = world.gateway.serve(heavier());
    for (let count = 0; count < 5; count += 1) told.push(await world.tell({ complaintId: 'c1' }));
    await serving;
    for (let count = 0; count < 5; count += 1) told.push(await world.tell({ complaintId: 'c1' }));
    for (const stream of streams) {
      const seen = [];
      while (seen.length < told.length) seen.push((await stream.next()).extensions?.seq);
      expect(seen).toEqual(told);
      expect(stream.waiting).toBe(0);
    }
    expect((await world.ask(weighed)).body).toEqual({
      data: { complaint: { topic: 'Topic of c1', weight: null } },
    });
    const fresh = await hear(
      connect(),
      'subscription($id: ID!) { followUpAdded(complaint: $id) { complaint { weight } } }',
    );
    await world.tell({ complaintId: 'c1' });
    expect((await fresh.next()).data).toEqual({ followUpAdded: { complaint: { weight: null } } });
  });

  it('ends the streams that ask for what it has no more, and says so', async () => {
    const client = connect();
    const [stays, ends] = [await hear(client, plain), await hear(client, personal)];
    await world.gateway.serve(without(/\n *seenAs: String!?/));
    expect(await ends.ended).toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED' } }]);
    const position = await world.tell({ complaintId: 'c1' });
    expect((await stays.next()).extensions?.seq).toBe(position);
    expect(ends.waiting).toBe(0);
  });

  it('ends the streams whose topic became another, and has that one heard', async () => {
    const stream = await hear(connect(), plain);
    await world.gateway.serve(changed((sdl) => sdl.replaceAll('channel: "complaints"', 'channel: "mirror"')));
    expect(await stream.ended).toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED' } }]);
    const fresh = await hear(connect(), plain);
    await world.bus.publish('mirror', { position: 7, event: complaintEvent('c1', {}) });
    expect((await fresh.next()).extensions?.seq).toBe(7);
  });

  it('lets what was begun before finish', async () => {
    const slow = world.ask('{ fail(how: "slow") }');
    await until(() => world.executed.some(({ query }) => query.includes('fail')));
    await world.gateway.serve(without(/\n *fail\([^)]*\): String/));
    expect((await slow).body).toEqual({ data: { fail: 'slow' } });
    expect((await world.ask('{ fail(how: "slow") }')).body).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  it.each<[string, () => string]>([
    ['cannot be read', () => 'type Query {'],
    [
      'names a subgraph that is not there',
      () => composedSupergraph([built.complaints, { ...built.agencies, name: 'ghosts' }]),
    ],
    [
      'declares a topic nobody knows',
      () => changed((sdl) => sdl.replaceAll('channel: "complaints"', 'channel: "gossip"')),
    ],
  ])('is not served when it %s, and nothing changes', async (_name, bad) => {
    const stream = await hear(connect(), plain);
    await expect(world.gateway.serve(bad())).rejects.toThrow();
    await world.tell({ complaintId: 'c1' });
    expect((await stream.next()).data).toEqual({ followUpAdded: { id: 'f1' } });
    expect((await world.ask('{ complaint(id: "c1") { topic } }')).status).toBe(200);
  });
});
