import { people } from '../../../test/support/complaint-builders';
import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';
import { referenceIn, ticketIn } from '../mapping/reference-text';

let world: OutboundWorld;
const states = async () =>
  (await world.rows()).map(({ step, state, reason }) => [step, state, reason].filter(Boolean).join(' '));
const there = () => world.simulator.national.all();
/** Answers in the order they stand there; a state without words is none. */
const posted = () =>
  (there()[0]?.followUps ?? []).flatMap(({ content }) => /(?:Pertama|Kedua)\./.exec(content)?.[0] ?? []);
const forwarded = () => world.forwarded();
const answer = (complaintId: string, body: string) => world.answer(complaintId, body);

describe.each(['sqlite', 'mysql'] as const)('what the mirror tells, on %s', (kind) => {
  beforeEach(async () => {
    world = await outboundWorld(kind);
  });
  afterEach(() => world.stop());

  it('(1) (36) (38) reports a verified complaint once, with its answers and states, and nothing of the reporter', async () => {
    const { id, ticket } = await forwarded();
    await world.send();
    await answer(id, 'Tim sudah ke lokasi.');
    await world.send();
    await world.send();
    expect(await states()).toEqual([
      'CREATE DONE',
      'STATE DONE',
      'STATE DONE',
      'FOLLOW_UP DONE',
      'STATE DONE',
    ]);
    const [report, ...more] = there();
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      title: 'Jalan berlubang',
      status: 'Proses',
      anonymous: false,
      secret: false,
    });
    expect(ticketIn(report?.content ?? '')).toBe(ticket);
    const [item] = report?.followUps ?? [];
    expect(report?.followUps).toHaveLength(1);
    expect(item?.content).toContain('Tim sudah ke lokasi.');
    expect(referenceIn(item?.content ?? '')?.entry).toMatch(/^[0-9A-Z]{12}$/);
    const wire = JSON.stringify(world.simulator.journal.lines());
    for (const secret of ['Gajah Mada', '-8.65', people.reporter.accountId])
      expect(wire).not.toContain(secret);
  });

  it('(15) (37) (42) tells nothing of supervisory and hidden ones, nor of their threads', async () => {
    await world.verified({ complaintHidden: true });
    await world.verified({ kind: 'CORRUPTION' });
    await world.send();
    expect(await states()).toEqual([]);
    expect(world.simulator.journal.lines()).toEqual([]);
  });

  it('lets a supervisory one go when the Inspectorate says so', async () => {
    const { id } = await world.verified({ kind: 'CORRUPTION' });
    await world.send();
    const { accountId } = people.inspector;
    expect(await world.mirror.permissions.give(id, { accountId, at: world.api.parts.clock.now() })).toBe(
      true,
    );
    await world.send();
    expect(there()).toHaveLength(1);
    expect(there()[0]).toMatchObject({ classificationId: 4 });
  });

  it('(93) raises secrecy there at once, before everything that waits, and never lowers it', async () => {
    const { id } = await forwarded();
    await world.send();
    world.simulator.faults.next({ kind: 'fault', call: 'followup' });
    await answer(id, 'Sedang dikerjakan.');
    await world.send();
    await world.hide(id);
    await world.send();
    expect(there()[0]).toMatchObject({ anonymous: true, secret: true });
    expect((await world.rows()).find(({ step }) => step === 'FOLLOW_UP')).toMatchObject({ state: 'WAITING' });
    await world.after(10);
    expect(there()[0]?.followUps[0]).toMatchObject({ secret: true });
  });

  it.each(['lostAnswer', 'withoutId', 'htmlInsteadOfJson', 'fault', 'empty', 'garbage'] as const)(
    '(2) (3) (5) (18) (50) sends once although the first answer is %s',
    async (fault) => {
      const { id } = await forwarded();
      world.simulator.faults.next({ kind: fault, call: 'create' });
      await world.send();
      await world.after(10);
      expect(there()).toHaveLength(1);
      world.simulator.faults.next({ kind: fault, call: 'followup' });
      await answer(id, 'Tim sudah ke lokasi.');
      await world.send();
      await world.after(10);
      expect(there()[0]?.followUps).toHaveLength(1);
      expect((await states()).every((state) => state.endsWith('DONE'))).toBe(true);
    },
  );

  it('(4) (25) (27) (28) keeps what the other side says, parks what it refuses, lets the others go on, and replays it', async () => {
    const { id } = await forwarded();
    await world.send();
    const refusal = { kind: 'badRequest', call: 'followup' } as const;
    world.simulator.faults.next(refusal, refusal, refusal);
    await answer(id, 'Pertama.');
    await world.send();
    await answer(id, 'Kedua.');
    await world.after(10);
    expect(there()[0]?.followUps).toHaveLength(0);
    await world.after(60);
    const dead = (await world.rows()).find(({ state }) => state === 'DEAD');
    expect(dead).toMatchObject({ step: 'FOLLOW_UP', reason: 'REJECTED', said: 'Kategori tidak ditemukan' });
    await world.after(1);
    expect(posted()).toEqual(['Kedua.']);
    expect(await world.mirror.deliveries.replay(Number(dead?.id), world.api.parts.clock.now())).toBe(true);
    await world.send();
    expect(posted()).toEqual(['Kedua.', 'Pertama.']);
    const warned = world.logged.filter((line) => line.includes('a delivery failed twice'));
    expect(warned).toHaveLength(1);
  });

  it('(34) (35) stops with refused credentials, blames no complaint, and goes on with good ones', async () => {
    await forwarded();
    world.simulator.faults.standing = 'expiredCredentials';
    for (let minutes = 0; minutes < 120; minutes += 2) await world.after(2);
    expect(world.simulator.journal.lines().length).toBeLessThan(25);
    expect((await world.rows()).map(({ failures }) => failures)).toEqual([0, 0, 0]);
    expect((await world.mirror.remoteStates.now()).credentialsRefusedAt).not.toBeNull();
    world.simulator.faults.clear();
    await world.after(20);
    await world.after(20);
    expect(there()).toHaveLength(1);
    expect((await world.mirror.remoteStates.now()).credentialsRefusedAt).toBeNull();
  });

  it('(30) waits as long as it is told to', async () => {
    await forwarded();
    world.simulator.faults.retryAfterSeconds = 1_800;
    world.simulator.faults.next({ kind: 'tooMany' });
    await world.send();
    const calls = world.simulator.journal.lines().length;
    await world.after(29);
    expect(world.simulator.journal.lines()).toHaveLength(calls);
    await world.after(2);
    expect(there()).toHaveLength(1);
  });

  it('(29) sends in order what waited through three days of maintenance, and gives nothing up', async () => {
    const { id } = await forwarded();
    world.simulator.faults.standing = 'maintenance';
    await answer(id, 'Pertama.');
    await answer(id, 'Kedua.');
    for (let hours = 0; hours < 72; hours += 1) await world.after(60);
    expect((await states()).filter((state) => !state.includes('WAITING'))).toEqual([]);
    world.simulator.faults.clear();
    for (let minutes = 0; minutes < 10; minutes += 1) await world.after(2);
    expect(posted()).toEqual(['Pertama.', 'Kedua.']);
    expect((await world.mirror.remoteStates.now()).failingSince).toBeNull();
  });

  it('tells all that waits within our own rate, though each state takes two calls and one may be made at once', async () => {
    await world.stop();
    world = await outboundWorld(kind, { LAPOR_CALLS_PER_MINUTE: '10' });
    for (let count = 0; count < 3; count += 1) await forwarded();
    const minutes = 4;
    for (let seconds = 0; seconds < minutes * 60; seconds += 3) await world.after(3 / 60);
    expect(new Set((await world.rows()).map(({ state }) => state))).toEqual(new Set(['DONE']));
    expect(there()).toHaveLength(3);
    expect(world.simulator.journal.lines().length).toBeLessThanOrEqual(minutes * 10 + 1);
  });

  it('(32) takes back what a dead node held, and looks before it calls again', async () => {
    await world.verified();
    await world.mirror.caughtUp();
    const { clock } = world.api.parts;
    expect(await world.mirror.deliveries.claim(clock.now(), 8)).toHaveLength(1);
    await world.send();
    expect(there()).toHaveLength(0);
    await world.after(11);
    expect(there()).toHaveLength(1);
  });

  it('(8) (43) holds back a category nobody mapped, and not the others, and looks again in an hour', async () => {
    await world.stop();
    world = await outboundWorld(kind, { LAPOR_DEFAULT_CATEGORY_ID: '0' });
    await world.verified();
    await world.send();
    expect(await states()).toEqual(['CREATE HELD CATEGORY_UNMAPPED', 'STATE HELD NO_REPORT']);
    const looksAgain = () =>
      world.mirror.deliveries.database.read((manager) =>
        manager.query<object[]>('SELECT nextAt FROM delivery ORDER BY id'),
      );
    const first = await looksAgain();
    await world.after(59);
    expect(await looksAgain()).toEqual(first);
    await world.after(2);
    expect(await looksAgain()).not.toEqual(first);
  });

  it('(22) (25) reports a complaint once more under a number of its own when an admin asks', async () => {
    const { id, ticket } = await world.verified();
    await world.send();
    expect(await world.mirror.deliveries.resend(id, world.api.parts.clock.now())).toBe(2);
    await world.send();
    await world.send();
    expect(there().map(({ content }) => referenceIn(content))).toEqual([
      { ticket, sequence: 1, entry: null },
      { ticket, sequence: 2, entry: null },
    ]);
  });
});

describe('two nodes on one database', () => {
  beforeEach(async () => {
    world = await outboundWorld('mysql');
  });
  afterEach(() => world.stop());

  it('(61) sends once though two nodes work at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => world.verified()));
    await world.mirror.caughtUp();
    const other = await world.anotherNode();
    await Promise.all([world.mirror.sender?.runOnce(), other.sender?.runOnce()]);
    expect(there()).toHaveLength(6);
    expect(world.simulator.journal.lines('create')).toHaveLength(6);
  });
});

it('(23) a hub that is not in production never speaks to production', async () => {
  await expect(outboundWorld('sqlite', { LAPOR_ENVIRONMENT: 'production' })).rejects.toThrow(
    /HUB_ENVIRONMENT/,
  );
});
