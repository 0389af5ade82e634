import { startGateway } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';

const changes = 'subscription { complaintChanged(complaint: "c1") { id } }';

describe('a subscription whose news comes faster than it is delivered', () => {
  it('ends with a code, and others and later ones go on', async () => {
    const world = await startGateway({ env: { LIMIT_SUBSCRIPTION_QUEUE: '3' } });
    const client = liveClient(world.endpoint);
    const [flooded, calm] = [listen(client, changes), listen(client, changes.replace('c1', 'c2'))];
    await listen(client, '{ __typename }').ended;
    await Promise.all(Array.from({ length: 10 }, () => world.tell({ complaintId: 'c1' })));
    expect(await flooded.ended).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_TOO_SLOW' } }]);
    await world.tell({ complaintId: 'c2' });
    await calm.next();
    const again = listen(client, changes);
    await listen(client, '{ __typename }').ended;
    await world.tell({ complaintId: 'c1' });
    expect((await again.next()).data).toEqual({ complaintChanged: { id: 'c1' } });
    await client.dispose();
    await world.stop();
  });
});
