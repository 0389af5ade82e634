import { startGateway } from '../../../test/support/gateway';
import { listen, liveClient, RawSocket } from '../../../test/support/live-client';
import { RawStream } from '../../../test/support/sse-client';

const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id topic } }';
/** So long that few messages fill what the system keeps for one line. */
const complaintId = 'c'.repeat(250_000);
const events = 40;

describe('a gateway that stops', () => {
  it('sends everybody elsewhere, each when what waits for it is delivered', async () => {
    const world = await startGateway();
    const slow = new RawSocket(world.endpoint);
    await slow.opened;
    slow.send({ type: 'connection_init' });
    const payload = { query: changes, variables: { id: complaintId } };
    slow.send({ id: 'slow', type: 'subscribe', payload });
    slow.send({ id: 'asked', type: 'subscribe', payload: { query: '{ __typename }' } });
    for (let seen = ''; seen !== 'asked';) seen = (await slow.next()).id;
    slow.pause();
    const parameters = new URLSearchParams({ query: changes, variables: '{"id":"c1"}' });
    const browser = await RawStream.open(`${world.endpoint}?${parameters}`);
    const fast = liveClient(world.endpoint);
    const stream = listen(fast, changes, { id: complaintId });
    await listen(fast, '{ __typename }').ended;
    const told: number[] = [];
    for (let event = 0; event < events; event += 1) {
      told.push(await world.tell({ complaintId }));
      await stream.next();
    }
    const stopped = world.stop();
    expect((await fast.closed).code).toBe(1001);
    // Without `complete`, so that a browser comes back, and not at once.
    expect(await browser.next()).toBeNull();
    expect(Number(browser.retry)).toBeGreaterThanOrEqual(1_000);
    slow.resume();
    const got: number[] = [];
    while (got.length < events) {
      const { id, type, payload: answer } = await slow.next();
      if (id === 'slow' && type === 'next') got.push(answer.extensions.seq);
    }
    expect(got).toEqual(told);
    expect((await slow.closed).code).toBe(1001);
    await stopped;
  });
});
