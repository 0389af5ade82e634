import { deedsOf } from '../../test/support/mirror/deeds';
import { people } from '../../test/support/complaint-builders';
import { outboundWorld, type OutboundWorld } from '../../test/support/outbound-world';
import { mirroredComplaint } from './port/mirrored-complaint';

let world: OutboundWorld;
const reviews = () =>
  world.mirror.deliveries.database.read(async (manager) => {
    const rows = await manager.query<{ reason: string }[]>('SELECT reason FROM review ORDER BY firstAt, id');
    return rows.map(({ reason }) => reason);
  });
const thread = async (id: string) =>
  (await mirroredComplaint(world.api.subgraph, id))?.entries.map(({ body }) => body);

describe.each(['sqlite', 'mysql'] as const)('telling and listening together, on %s', (kind) => {
  beforeEach(async () => {
    world = await outboundWorld(kind);
  });
  afterEach(() => world.stop());

  it('(94) hides there again, at once, what is hidden here and was shown there', async () => {
    const { id } = await world.forwarded();
    await world.send();
    await world.hide(id);
    await world.send();
    const [report] = world.simulator.national.all();
    const flags = () => world.simulator.national.find(report?.id ?? 0);
    expect(flags()).toMatchObject({ anonymous: true, secret: true });
    world.api.parts.clock.advance(60_000);
    world.simulator.national.setSecrecy(report?.id ?? 0, { anonymous: true, secret: false });
    await world.mirror.lookThere();
    await world.send();
    expect(flags()).toMatchObject({ anonymous: true, secret: true });
  });

  it('(74) takes only what was edited there: a new title leaves our text, which went there masked', async () => {
    const body = 'Lampu padam tiga hari. Hubungi saya di 081234567890, terima kasih.';
    const { id } = await world.verified({ body });
    await world.send();
    const [report] = world.simulator.national.all();
    expect(report?.content).not.toContain('081234567890');
    world.api.parts.clock.advance(60_000);
    world.simulator.national.editText(report?.id ?? 0, {
      title: 'Judul baru',
      content: report?.content ?? '',
    });
    await world.mirror.lookThere();
    const { data } = await world.api.ask('query ($id: ID!) { complaint(id: $id) { topic body } }', {
      ...{ variables: { id }, actor: people.reporter },
    });
    expect(data.complaint).toEqual({ topic: 'Judul baru', body });
  });

  it('(57) (63) what we told is known when it is seen there, and a person is told only when it was changed there', async () => {
    const { id } = await world.forwarded();
    await world.send();
    await world.answer(id, 'Tim sudah ke lokasi.');
    await world.send();
    for (const minutes of [1, 10]) {
      world.api.parts.clock.advance(minutes * 60_000);
      expect((await world.mirror.lookThere())?.ended).toBe('WHOLE');
    }
    await world.send();
    expect(await reviews()).toEqual([]);
    const [report] = world.simulator.national.all();
    const [item] = report?.followUps ?? [];
    expect(report?.followUps).toHaveLength(1);

    world.api.parts.clock.advance(60_000);
    world.simulator.national.editFollowUp(report?.id ?? 0, item?.id ?? 0, 'Diubah di sana.');
    for (const minutes of [1, 1]) {
      world.api.parts.clock.advance(minutes * 60_000);
      await world.mirror.lookThere();
    }
    expect(await reviews()).toEqual(['OWN_ITEM_EDITED']);
    expect(await thread(id)).toContain('Tim sudah ke lokasi.');
  });

  it('(70) what both sides closed is left as it is, and nothing is said about it', async () => {
    const { id } = await world.forwarded();
    const deeds = deedsOf(world.api);
    await world.answer(id, 'Tim sudah ke lokasi.');
    await deeds.resolve(id, 'Sudah ditambal.');
    await world.send();
    await world.send();
    await world.mirror.lookThere();
    await deeds.confirm(id);
    const before = await thread(id);
    const { national } = world.simulator;
    const trackingId = national.all()[0]?.id ?? 0;
    world.api.parts.clock.advance(60_000);
    national.act(trackingId, 'close', 'Selesai');
    await world.mirror.lookThere();
    await world.send();
    expect((await mirroredComplaint(world.api.subgraph, id))?.state).toBe('CLOSED');
    expect(await thread(id)).toEqual(before);
    expect(world.simulator.journal.lines('close')).toEqual([]);
  });

  it('(45) (67) (68) (101) what holds here although they said otherwise is told over there at once', async () => {
    const { id } = await world.forwarded();
    await world.send();
    await world.answer(id, 'Tim sudah ke lokasi.');
    await world.send();
    await world.mirror.lookThere();
    const { national } = world.simulator;
    const trackingId = national.all()[0]?.id ?? 0;
    const saidThere = async (action: 'close' | 'verify') => {
      world.api.parts.clock.advance(60_000);
      national.act(trackingId, action, 'Kata admin nasional');
      await world.after(1);
      for (const minutes of [1, 1]) {
        await world.mirror.lookThere();
        await world.after(minutes);
      }
      return national.find(trackingId)?.status;
    };
    // Nothing has come of it yet: it is not closed from there.
    expect(await saidThere('close')).toBe('Proses');
    await world.archive(id);
    await world.send();
    expect(national.find(trackingId)?.status).toBe('Arsip');
    expect(await saidThere('verify')).toBe('Arsip');
    expect((await mirroredComplaint(world.api.subgraph, id))?.state).toBe('ARCHIVED');
    const told = (await world.rows()).filter(({ about }) => about.startsWith('holds'));
    expect(told.map(({ step, state }) => `${step} ${state}`)).toEqual(['STATE DONE', 'STATE DONE']);
  });
});
