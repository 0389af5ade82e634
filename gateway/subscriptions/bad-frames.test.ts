import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';
import { badFrames, closedWith } from '../../test/support/raw-frames';

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

describe('a socket on which comes what is no message', () => {
  it.each(badFrames)('is closed for %s', async (_name, bytes, code) => {
    expect(await closedWith(world.url, bytes)).toBe(code);
  });

  it('is alone in that', async () => {
    const client = liveClient(world.endpoint);
    const stream = listen(client, 'subscription { complaintChanged(complaint: "c1") { id } }');
    await listen(client, '{ __typename }').ended;
    for (const [, bytes] of badFrames) await closedWith(world.url, bytes);
    await world.tell({ complaintId: 'c1' });
    expect((await stream.next()).data).toEqual({ complaintChanged: { id: 'c1' } });
    await client.dispose();
  });
});
