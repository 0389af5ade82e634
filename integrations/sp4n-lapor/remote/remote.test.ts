import { databaseKinds } from '../../../test/support/complaints-parts';
import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';
import { laporPair, type LaporPair } from '../../../test/support/lapor';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { openMirrorDatabase } from '../store/database';
import { RemoteStates } from '../store/remote-states';
import { CallAllowance } from './call-allowance';
import { readsOf } from './reads';
import { Remote } from './remote';

describe('telling and listening know the same of the other side', () => {
  let world: OutboundWorld;
  beforeAll(async () => {
    world = await outboundWorld('sqlite');
  });
  afterAll(() => world.stop());
  const calls = () => world.simulator.journal.lines().length;
  const ended = async () => (await world.mirror.lookThere())?.ended;

  it('(30) (34) who is refused or told to wait speaks for both', async () => {
    const { faults } = world.simulator;
    await world.verified();
    faults.standing = 'expiredCredentials';
    expect([await ended(), await ended()]).toEqual(['FAILED', 'FAILED']);
    const asked = calls();
    await world.send();
    expect([calls(), await ended()]).toEqual([asked, 'RESTING']);
    expect(world.logged.filter((line) => line.includes('refuses our credentials'))).toHaveLength(1);

    faults.clear();
    await world.after(16);
    expect(world.simulator.national.all()).toHaveLength(1);
    expect(await ended()).toBe('WHOLE');
    expect(await world.mirror.remoteStates.now()).toMatchObject({
      ...{ credentialsRefusedAt: null, failingSince: null, failuresInARow: 0, lastFailure: null },
    });

    faults.retryAfterSeconds = 1_800;
    faults.next({ kind: 'tooMany', call: 'list' });
    expect(await ended()).toBe('FAILED');
    await world.verified();
    await world.after(29);
    expect(world.simulator.national.all()).toHaveLength(1);
    await world.after(2);
    expect(world.simulator.national.all()).toHaveLength(2);
  });

  it('(34) an admin who resumes the mirror has refused credentials tried at once', async () => {
    const { faults } = world.simulator;
    faults.standing = 'expiredCredentials';
    expect([await ended(), await ended(), await ended()]).toEqual(['FAILED', 'FAILED', 'RESTING']);
    faults.clear();
    await world.mirror.remoteStates.resume();
    expect(await ended()).toBe('WHOLE');
  });

  it('a paused mirror neither tells nor looks', async () => {
    const asked = calls();
    await world.mirror.remoteStates.set({ pausedAt: world.api.parts.clock.now() });
    await world.verified();
    await world.send();
    expect([calls(), await ended()]).toEqual([asked, 'RESTING']);
  });
});

describe('whoever reads much', () => {
  let pair: LaporPair;
  beforeAll(async () => {
    pair = await laporPair();
  });
  afterAll(() => pair.simulator.stop());

  it('waits for its turn within our own rate, beside who sends, and no longer when the mirror stops', async () => {
    const { client, clock } = pair;
    const place = await databaseKinds.sqlite();
    const database = await openMirrorDatabase(place.url);
    const began = clock.now().getTime();
    const sent: boolean[] = [];
    const remote: Remote = new Remote({
      ...{ client, clock, states: new RemoteStates(database), log: makeLogger('mirror', 'silent') },
      allowance: new CallAllowance(clock, 60),
      async pass(milliseconds) {
        clock.advance(milliseconds);
        // Who sends does not wait: now or not at all.
        await remote
          .call((asked) => asked.masters('classifications'))
          .then(
            () => sent.push(true),
            () => sent.push(false),
          );
      },
    });
    const reads = readsOf(remote, 'COMPARING');
    for (let count = 0; count < 30; count += 1) await reads.masters('locations');
    const made = 30 + sent.filter(Boolean).length;
    const seconds = (clock.now().getTime() - began) / 1_000;
    expect(sent.filter(Boolean).length).toBeGreaterThan(5);
    expect(made).toBeLessThanOrEqual(6 + seconds);
    remote.close();
    await expect(reads.masters('locations')).rejects.toThrow('not now');
    await database.stop();
    await place.drop();
  });
});
