import { laporCredentials } from '../../../test/support/lapor';
import { EveryStep } from '../../../test/support/mirror/every-step';
import { ServerInside } from '../../../test/support/server-inside';
import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';
import type { FailureKind } from '../domain/failure-kind';
import type { FaultKind } from '../simulator/faults';

/** What each call of each step meets once, its look-ups after a lost answer too. */
const calls = [
  ...['file', 'create', 'followup', 'followup', 'followup', 'verify', 'secrecy', 'reject'],
  ...['list', 'followups', 'complaint'],
];
const secrets = Object.values(laporCredentials);

describe.each<[string, string, readonly (readonly [FaultKind, FailureKind])[]]>([
  ['does not come', '1', [['dripping', 'TIMEOUT']]],
  [
    'comes',
    '30',
    [
      ['huge', 'TOO_LARGE'],
      ['zipped', 'TOO_LARGE'],
      ['endless', 'TOO_LARGE'],
      ['deep', 'UNREADABLE'],
      ['negativeIds', 'UNREADABLE'],
      ['garbage', 'UNREADABLE'],
      ['htmlInsteadOfJson', 'UNREADABLE'],
      ['redirect', 'REDIRECTED'],
      ['indiscreet', 'REJECTED'],
    ],
  ],
])('an answer nobody can use that %s, to any call that tells', (_comes, seconds, faultsOfIt) => {
  let world: OutboundWorld;
  let every: EveryStep;
  let inside: ServerInside;

  beforeAll(async () => {
    world = await outboundWorld('sqlite', {
      ...{ LAPOR_ANSWER_BYTES: '300000', LAPOR_READ_SECONDS: seconds, LAPOR_CREATE_SECONDS: seconds },
    });
    every = await EveryStep.in(world);
    inside = await ServerInside.open();
    world.simulator.faults.redirectTo = inside.url;
  });
  afterAll(async () => {
    await inside.stop();
    await world.stop();
  });
  beforeEach(() => world.simulator.faults.clear());

  const open = async () =>
    (await world.rows()).filter(({ state }) => state !== 'DONE' && state !== 'SKIPPED');

  /** A file that follows alone puts a report into process there; what is seen so is told back. */
  async function looked(): Promise<void> {
    world.simulator.faults.clear();
    expect((await world.mirror.lookThere())?.ended).toBe('WHOLE');
    await world.after(1);
  }

  it.each(faultsOfIt)('%s is a line that says %s; it is told again, and once', async (kind, reason) => {
    const { faults, journal } = world.simulator;
    const before = journal.lines().length;
    await every.happens();
    faults.next(...calls.map((call) => ({ kind, call })));
    const lines = [];
    for (let turn = 0; turn < 12 && (turn === 0 || (await open()).length > 0); turn += 1) {
      await world.after(61);
      lines.push(...(await world.rows()).filter(({ state }) => state === 'WAITING'));
    }
    expect(await open()).toEqual([]);
    await looked();
    await every.bothSidesAgree();
    const met = journal
      .lines()
      .slice(before)
      .filter(({ fault }) => fault === kind);
    expect(met.length).toBeGreaterThanOrEqual(8);
    expect([...new Set(lines.flatMap((line) => line.reason ?? []))]).toEqual([reason]);
    expect(inside.asked).toBe(0);
    for (const secret of secrets) expect(JSON.stringify([lines, world.logged])).not.toContain(secret);
  });

  it('keeps of what it says neither credentials nor letters that turn a line around', async () => {
    const { faults } = world.simulator;
    await every.happens();
    faults.next({ kind: 'indiscreet', call: 'followup' });
    await world.send();
    const [line] = (await world.rows()).filter(({ said, state }) => said !== null && state === 'WAITING');
    expect(line?.said).toBe('<script>alert(1)</script> Token Bearer … … tidak berlaku');
    await world.after(61);
    await world.after(61);
    expect(await open()).toEqual([]);
  });

  it('is given up where it stays so, and those behind it go on', async () => {
    await every.happens();
    world.simulator.faults.next(
      ...Array.from({ length: 30 }, () => ({ kind: 'redirect', call: 'followup' }) as const),
    );
    for (let turn = 0; turn < 11; turn += 1) await world.after(450);
    world.simulator.faults.clear();
    const left = await open();
    expect([...new Set(left.map(({ state, reason }) => `${state} ${reason}`))]).toEqual(['DEAD REDIRECTED']);
    for (const { id } of left) await world.mirror.deliveries.replay(id, world.api.parts.clock.now());
    await world.after(1);
    expect(await open()).toEqual([]);
    await looked();
    await every.bothSidesAgree();
  });

  it('is nothing anybody fell over', () => {
    expect(world.logged.filter((line) => line.includes('fault of the delivery worker'))).toEqual([]);
  });
});
