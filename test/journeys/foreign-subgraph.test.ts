import { freePort } from '../support/private-server';
import { startForeignSubgraph, type ForeignSubgraph } from '../support/foreign-subgraph';
import { startTestHub, type TestHub } from '../support/hub';
import { listen, liveClient } from '../support/live-client';
import { until } from '../support/until';

/** Two subgraphs of other parties, named by the settings: one behaves, one wants to be asked about people. */
const thief = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { loot: Int }
  type Citizen @key(fields: "id") { id: ID! worth: Int }
`;
const truck =
  'query WhoComes($plate: ID!, $at: ID) { truck(plate: $plate, at: $at) { plate complaint { id topic } } }';

let trucks: ForeignSubgraph;
let thieves: ForeignSubgraph;
let hub: TestHub;
let id: string;

beforeAll(async () => {
  trucks = await startForeignSubgraph();
  thieves = await startForeignSubgraph('thieves', thief);
  const addresses = {
    trucks: `${trucks.url}/graphql`,
    thieves: `${thieves.url}/graphql`,
    nobody: `http://127.0.0.1:${await freePort()}/graphql`,
    complaints: `${trucks.url}/graphql`,
  };
  hub = await startTestHub({
    DEMO_COMPLAINTS: '5',
    FOREIGN_SUBGRAPHS: Object.entries(addresses)
      .map(([name, url]) => `${name}=${url}`)
      .join(','),
    FOREIGN_STREAMS: `trucks=${trucks.url.replace('http', 'ws')}/graphql`,
  });
  const { nodes } = await hub
    .visitor()
    .ask<{ nodes: { id: string }[] }>('{ complaints(first: 1) { nodes { id } } }');
  id = nodes[0]?.id ?? '';
});
afterAll(async () => {
  await hub.end();
  await thieves.stop();
});

describe('a subgraph of another party, named by the settings', () => {
  it('joins the API, with what services know of the things it names', async () => {
    const asked = await (await hub.admin()).ask(truck, { plate: 'DK 1', at: id });
    expect(asked).toEqual({ plate: 'DK 1', complaint: { id, topic: expect.any(String) } });
    const { data } = await hub.visitor().send(truck, { plate: 'DK 1', at: 'no-complaint' });
    expect(data).toEqual({ truck: { plate: 'DK 1', complaint: null } });
  });

  it('tells its subscriptions', async () => {
    const client = liveClient(hub.endpoint);
    const stream = listen(client, 'subscription { truckArrived { plate complaint { topic } } }', {});
    await until(() => trucks.listening() === 1);
    trucks.arrive({ plate: 'DK 2', complaint: id });
    expect((await stream.next()).data).toEqual({
      truckArrived: { plate: 'DK 2', complaint: { topic: expect.any(String) } },
    });
    await client.dispose();
  });

  it('is told nothing of who asks', async () => {
    const person = await hub.admin();
    await person.ask(truck, { plate: 'DK 3', at: id });
    const harmless = ['accept', 'accept-language', 'connection', 'content-length', 'content-type', 'host'];
    for (const { headers, body } of trucks.asked) {
      expect(Object.keys(headers).filter((name) => !harmless.includes(name))).toEqual([]);
      expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['operationName', 'query', 'variables']);
      expect(body).not.toContain('_entities');
    }
    const opening = [...harmless, 'upgrade'];
    for (const { headers } of trucks.opened) {
      const more = Object.keys(headers).filter((name) => !opening.includes(name));
      expect(more.filter((name) => !name.startsWith('sec-websocket-'))).toEqual([]);
    }
    expect([trucks.asked.length > 2, trucks.opened.length]).toEqual([true, 1]);
  });

  it('is left out when it asks for more, is not there, or has the name of a service', async () => {
    const { errors } = await hub.visitor().send('{ loot }');
    expect(errors?.[0]?.message).toContain('Cannot query field "loot"');
    const { nodes } = await hub
      .visitor()
      .ask<{ nodes: unknown[] }>('{ complaints(first: 5) { nodes { id reporter { id } } } }');
    expect(nodes.length).toBeGreaterThan(0);
    // Its schema is all that was ever asked of it.
    expect(thieves.asked).toHaveLength(1);
  });

  it('keeps nobody else from answering when it goes away', async () => {
    await trucks.stop();
    const { data, errors } = await hub.visitor().send('{ trucks agencies(first: 1) { nodes { id } } }');
    expect(data).toMatchObject({ trucks: null, agencies: { nodes: [expect.anything()] } });
    expect(errors?.[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect((await fetch(`${hub.origin}/health/ready`)).status).toBe(200);
  });
});
