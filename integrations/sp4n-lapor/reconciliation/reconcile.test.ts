import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';

let world: OutboundWorld;
const query = <Row>(statement: string) =>
  world.mirror.deliveries.database.read((manager) => manager.query<Row[]>(statement));
const runs = async () => {
  const rows = await query<{ failure: string | null }>('SELECT failure FROM reconciliation_run ORDER BY id');
  return rows.map(({ failure }) => failure ?? 'MADE');
};
const found = async () => {
  const rows = await query<{ kind: string; outcome: string }>(
    'SELECT kind, outcome FROM difference WHERE runId = (SELECT MAX(id) FROM reconciliation_run) ORDER BY id',
  );
  return rows.map(({ kind, outcome }) => `${kind} ${outcome}`);
};
const hours = (count: number) => world.api.parts.clock.advance(count * 3_600_000);
/** The night comes, and what is compared then is looked at. */
async function night(): Promise<readonly string[]> {
  hours(24);
  await world.mirror.atNight();
  return found();
}

describe.each(['sqlite', 'mysql'] as const)('both sides are compared at night, on %s', (kind) => {
  beforeAll(async () => {
    world = await outboundWorld(kind);
  });
  afterAll(() => world.stop());

  it('(126) once among all nodes, made up for by day, and again when it came to nothing', async () => {
    const { faults } = world.simulator;
    // A file has one writer: several nodes share a MySQL schema.
    const other = kind === 'mysql' ? await world.anotherNode() : world.mirror;
    const both = () => Promise.all([world.mirror.atNight(), other.atNight()]);
    // Ten in the morning, WITA: nobody was there at two.
    await both();
    expect(await runs()).toEqual(['MADE']);
    hours(15.9);
    await both();
    expect(await runs()).toEqual(['MADE']);
    faults.standing = 'maintenance';
    hours(0.2);
    await both();
    expect(await runs()).toEqual(['MADE', 'MAINTENANCE']);
    faults.clear();
    hours(0.5);
    await both();
    expect(await runs()).toHaveLength(2);
    hours(0.6);
    await both();
    await both();
    expect(await runs()).toEqual(['MADE', 'MAINTENANCE', 'MADE']);
    expect((await world.mirror.remoteStates.now()).mastersAt).toEqual(world.api.parts.clock.now());
  });

  it('(126) a report that was sent on to another institution is marked, and told once', async () => {
    const { id } = await world.forwarded();
    await world.send();
    expect(await night()).toEqual([]);
    const { national } = world.simulator;
    const trackingId = national.all()[0]?.id ?? 0;
    national.forward(trackingId, 51, 'Kewenangan provinsi');
    expect(await night()).toEqual(['SENT_ON REPAIRED']);
    expect(await query('SELECT reason, times FROM review')).toEqual([{ reason: 'SENT_ELSEWHERE', times: 1 }]);
    expect(await night()).toEqual([]);
    // Back at the city it is compared like any other.
    national.forward(trackingId, 5171, 'Kembali ke kota');
    national.setSecrecy(trackingId, { anonymous: false, secret: true });
    expect(await night()).toEqual(['LESS_SECRET_HERE REPAIRED']);
    await world.mirror.lookThere();
    await world.after(1);
    expect(await night()).toEqual([]);
    expect(await query(`SELECT complaintId FROM link WHERE institutionId = 5171`)).toEqual([
      { complaintId: id },
    ]);
  });

  it('(27) what is held and given up is told once a day, with the reason', async () => {
    world.simulator.faults.next({ kind: 'badRequest', call: 'verify' });
    await world.verified();
    await world.send();
    const before = world.logged.length;
    await night();
    const [summary, ...more] = world.logged
      .slice(before)
      .filter((line) => line.includes('by state and reason'));
    expect(more).toEqual([]);
    expect(summary).toContain('REJECTED');
    await world.send();
  });

  it('(126) a state that LAPOR! changed by itself is told again, and what nobody knows there is reported', async () => {
    const { id } = await world.forwarded();
    await world.answer(id, 'Tim sudah ke lokasi.');
    await world.send();
    await world.send();
    const { national } = world.simulator;
    const report = national.all().find(({ followUps }) => followUps.length > 0);
    await world.mirror.lookThere();
    // Closed by itself while nobody looked: nothing has come of it yet.
    national.act(report?.id ?? 0, 'close', 'Ditutup oleh Sistem');
    expect(await night()).toEqual(['STATE_OLD_THERE REPAIRED']);
    await world.after(1);
    expect(national.find(report?.id ?? 0)?.status).toBe('Proses');
    expect(await night()).toEqual([]);
  });
});
