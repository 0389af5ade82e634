import { openMirrorApi, type MirrorApi } from '../../../test/support/mirror/mirror-api';
import { aVerified } from '../../../test/support/mirror/a-verified';
import { ToldHealth } from '../store/told-health';

const minute = 60_000;

describe.each(['sqlite', 'mysql'] as const)('the health of the mirror, on %s', (kind) => {
  let api: MirrorApi;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
  });
  afterAll(() => api.stop());

  /** What was told since the last time one asked. */
  let position = 0;
  const told = async () => {
    await api.service.health.runOnce();
    const events = await api.service.feed.read(position, 100);
    position = events.at(-1)?.position ?? position;
    return events.map(({ event: { before, health } }) => [before.trouble, health.trouble, health.state]);
  };
  const clock = () => api.complaints.parts.clock;
  const pause = (paused: boolean) =>
    api.ask(`mutation { pauseMirror(input: { paused: ${paused} }) { paused } }`);

  it('is told when an admin stops the mirror and starts it again, once each', async () => {
    expect(await told()).toEqual([]);
    await pause(true);
    expect([await told(), await told()]).toEqual([[['NONE', 'PAUSED', 'PAUSED']], []]);
    await pause(false);
    expect([await told(), await told()]).toEqual([[['PAUSED', 'NONE', 'IN_STEP']], []]);
  });

  it('is told when the circuit opens, when that is a delay, and when it is over; not at every call', async () => {
    const { faults } = api.lapor.simulator;
    await aVerified(api.complaints);
    await api.service.caughtUp();
    faults.standing = 'fault';
    const heard: string[][] = [];
    // At once, as the sender calls: each is counted.
    for (const calls of [4, 2, 1]) {
      const fails = () => expect(api.service.remote?.call((client) => client.report(1))).rejects.toThrow();
      await Promise.all(Array.from({ length: calls }, fails));
      heard.push(...(await told()));
      clock().advance(minute);
    }
    expect(heard).toEqual([['NONE', 'NOT_ANSWERING', 'IN_STEP']]);
    clock().advance(15 * minute);
    expect(await told()).toEqual([['NOT_ANSWERING', 'NOT_ANSWERING', 'DELAYED']]);
    faults.clear();
    await api.service.remoteStates.set({ failuresInARow: 0, failingSince: null });
    expect(await told()).toEqual([['NOT_ANSWERING', 'BEHIND', 'DELAYED']]);
    await api.database.write((manager) => manager.query(`UPDATE delivery SET state = 'DONE'`));
    expect(await told()).toEqual([['BEHIND', 'NONE', 'IN_STEP']]);
  });

  it('is told when credentials are refused (34)', async () => {
    await api.service.remoteStates.set({ credentialsRefusedAt: clock().now(), failuresInARow: 2 });
    expect(await told()).toEqual([['NONE', 'CREDENTIALS_REFUSED', 'IN_STEP']]);
    await pause(false);
    expect(await told()).toEqual([['CREDENTIALS_REFUSED', 'NONE', 'IN_STEP']]);
  });

  it('is told by one of two nodes that see it change', async () => {
    const health = { state: 'DELAYED', trouble: 'BEHIND', delayedSince: null, lagSeconds: 901 } as const;
    const last = { toldState: 'IN_STEP', toldTrouble: 'NONE' } as const;
    const both = [new ToldHealth(api.database), new ToldHealth(api.database)];
    const said = await Promise.all(both.map((node) => node.tellIfChanged(health, last, clock().now())));
    expect(said.filter(Boolean)).toHaveLength(1);
  });
});
