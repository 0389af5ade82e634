import { startGateway } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';

const query = '{ complaint(id: "c1") { id } }';

describe('where a request comes from', () => {
  async function clientsOf(env: Record<string, string>, forwarded: readonly string[]) {
    const world = await startGateway({ env });
    for (const address of forwarded) await world.ask(query, { headers: { 'x-forwarded-for': address } });
    const clients = world.executed.map(({ client }) => client);
    await world.stop();
    return clients;
  }

  it('is told to subgraphs by a name, whatever strangers say of themselves', async () => {
    const [one, other] = await clientsOf({}, ['203.0.113.1', '203.0.113.2']);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).toBe(one);
  });

  it('is what a trusted proxy says', async () => {
    const [one, other, again] = await clientsOf({ TRUSTED_PROXIES: '127.0.0.1, ::1' }, [
      ...['203.0.113.1', '203.0.113.2', '10.9.9.9, 203.0.113.1'],
    ]);
    expect(other).not.toBe(one);
    // What the client itself wrote before the proxy's word is not believed.
    expect(again).toBe(one);
  });

  it('is the same over a live connection', async () => {
    const world = await startGateway();
    await world.ask(query);
    const client = liveClient(world.endpoint);
    await listen(client, query).ended;
    const [http, live] = world.executed.map((request) => request.client);
    expect(live).toBe(http);
    await client.dispose();
    await world.stop();
  });

  it('is refused as a setting that is no network', async () => {
    await expect(startGateway({ env: { TRUSTED_PROXIES: 'proxy.example' } })).rejects.toThrow(
      /10\.0\.0\.0\/8/,
    );
    await expect(startGateway({ env: { TRUSTED_PROXIES: '10.0.0.0/33' } })).rejects.toThrow(/10\.0\.0\.0\/8/);
  });
});
