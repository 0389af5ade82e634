import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';
import { Follower } from '../../../platform/runtime/events/follower';

const hour = 3_600_000;

describe.each(['sqlite', 'mysql'] as const)('the day of an admin, on %s', (kind) => {
  let world: OutboundWorld;
  beforeAll(async () => {
    world = await outboundWorld(kind, { LAPOR_DEFAULT_CATEGORY_ID: '0' });
  });
  afterAll(() => world.stop());

  const told = async () =>
    (await world.mirror.feed.read(0, 100)).flatMap(({ event }) => (event.day === null ? [] : [event.day]));

  it('(27) is told once a working day, whichever nodes run and however often they start', async () => {
    await world.verified();
    await world.send();
    // Monday, 10:00 WITA.
    const other = await world.anotherNode();
    const nodes = [world.mirror.day, other.day];
    if (kind === 'mysql') await Promise.all(nodes.map((node) => node.runOnce()));
    // One node alone works on a database of SQLite at a time.
    else for (const node of nodes) await node.runOnce();
    await (await world.anotherNode()).day.runOnce();
    const monday = { day: '2026-03-02', held: 2, dead: 0, reviews: 0 };
    expect(await told()).toEqual([monday]);
    world.api.parts.clock.advance(12 * hour);
    await world.mirror.day.runOnce();
    expect(await told()).toEqual([monday]);
    await world.mirror.deliveries.database.write((manager) => Follower.rewind(manager, 'mirror'));
    await world.send();
    world.api.parts.clock.advance(11 * hour);
    await world.mirror.day.runOnce();
    expect(await told()).toEqual([monday, { ...monday, day: '2026-03-03' }]);
  });
});
