import { people } from '../../../test/support/complaint-builders';
import { deedsOf } from '../../../test/support/mirror/deeds';
import { sendPhoto } from '../../../test/support/mirror/send-photo';
import { outboundWorld, type OutboundWorld } from '../../../test/support/outbound-world';
import { DecisionRow } from '../store/decision.entity';

let world: OutboundWorld;
let deeds: ReturnType<typeof deedsOf>;
const reportOf = async (complaintId: string) => {
  const link = await world.mirror.links.of(complaintId, 1);
  return world.simulator.national.find(link?.trackingId ?? 0);
};
const stepsOf = async (complaintId: string) =>
  (await world.rows()).flatMap((row) =>
    row.complaintId === complaintId ? [[row.step, row.state, row.reason].filter(Boolean).join(' ')] : [],
  );
const words = async (complaintId: string) =>
  (await reportOf(complaintId))?.followUps.map(({ content, templateCode }) => {
    const [said = ''] = content.replaceAll('\r\n', '\n').split('\n\n[Nomor tiket');
    return templateCode === '' ? said : `${templateCode}: ${said}`;
  });
const decisionsOf = (complaintId: string) =>
  world.mirror.deliveries.database.read((manager) => manager.findBy(DecisionRow, { complaintId }));
/** Steps that follow from steps are sent too. */
async function sendAll(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await world.send();
}

describe('what a complaint becomes over there', () => {
  beforeAll(async () => {
    world = await outboundWorld('sqlite', { LAPOR_HIDDEN_COMPLAINTS: 'flagged' });
    deeds = deedsOf(world.api);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.simulator.faults.clear());

  it('(9) (12) what is 0 or false is sent as that, what there is none of as null, an unmapped category as configured', async () => {
    const { id } = await world.verified();
    await sendAll();
    expect((await reportOf(id))?.categoryId).toBe(900);
    expect(world.simulator.journal.lines('create').at(-1)?.body).toMatchObject({
      ...{ is_anonymous: false, is_secret: false, is_priority: false, attachments: false },
      ...{ priority_program_id: null, community_id: null, copy_externals: null, tags_raw: '' },
    });
  });

  it('(19) (48) a report goes although its photo cannot; the photo follows alone, as bytes, and so does one of a hidden report', async () => {
    world.simulator.faults.next({ kind: 'fault', call: 'file' });
    const { id } = await deeds.withPhoto();
    await world.send();
    expect((await reportOf(id))?.attachments).toEqual([]);
    await sendAll();
    const [item, ...more] = (await reportOf(id))?.followUps.filter(({ files }) => files.length > 0) ?? [];
    expect([item?.files[0]?.mediaType, more]).toEqual(['image/jpeg', []]);
    expect(
      world.simulator.national
        .bytesOf(item?.files[0]?.id ?? 0)
        ?.subarray(0, 2)
        .toString('hex'),
    ).toBe('ffd8');
    expect((await stepsOf(id)).every((step) => step.endsWith('DONE'))).toBe(true);

    const hidden = await deeds.withPhoto({ complaintHidden: true });
    await sendAll();
    const report = await reportOf(hidden.id);
    expect([report?.secret, report?.attachments.length]).toEqual([true, 1]);
    expect(world.simulator.national.bytesOf(report?.attachments[0] ?? 0)).not.toBeNull();
    expect(JSON.stringify(world.simulator.journal.lines('create').at(-1)?.body)).not.toContain('/files/');
  });

  it('(39) (41) (46) tells who speaks, what ends it, and that the citizen opened it again', async () => {
    const { id } = await world.forwarded();
    await world.answer(id, 'Tim berangkat.');
    await deeds.say(id, 'Terima kasih.');
    await deeds.resolve(id, 'Sudah ditambal.');
    await sendAll();
    expect(await words(id)).toEqual([
      expect.stringMatching(/^[^:]+:\nTim berangkat\.$/),
      'Tanggapan pelapor:\nTerima kasih.',
      expect.stringMatching(/^SELESAI: [^:]+:\nSudah ditambal\.$/),
    ]);
    expect((await reportOf(id))?.status).toBe('Proses');
    await deeds.confirm(id);
    await sendAll();
    expect((await reportOf(id))?.status).toBe('Selesai');
    await deeds.reopen(id, 'Berlubang lagi.');
    await sendAll();
    expect((await reportOf(id))?.status).toBe('Proses');
    expect((await words(id))?.join(' ')).toContain('Berlubang lagi.');
  });

  it('(38) words and photos of a citizen leave the report in the state that stands for ours', async () => {
    const { id } = await world.forwarded();
    await sendAll();
    await deeds.say(id, 'Masih menunggu.');
    await sendPhoto(world.api, id, 5);
    await sendAll();
    expect(await words(id)).toEqual(['Tanggapan pelapor:\nMasih menunggu.', 'Lampiran laporan.']);
    expect((await reportOf(id))?.status).toBe('Terverifikasi');
    expect((await world.mirror.lookThere())?.ended).toBe('WHOLE');
    expect(await decisionsOf(id)).toEqual([]);
  });

  it('(38) what was moved by words is not moved back once the agency has answered', async () => {
    const { id } = await world.forwarded();
    await sendAll();
    await deeds.say(id, 'Masih menunggu.');
    world.simulator.faults.next({ kind: 'fault', call: 'complaint' });
    await world.send();
    await world.answer(id, 'Tim berangkat.');
    await world.after(60);
    await sendAll();
    expect((await reportOf(id))?.status).toBe('Proses');
    expect(await words(id)).toHaveLength(2);
    expect(await stepsOf(id)).toContain('STATE SKIPPED NO_LONGER_SO');
  });

  it.each([
    ['its first call was answered', { kind: 'lostAnswer', call: 'verify' }],
    ['its second call was carried out', { kind: 'fault', call: 'followup' }],
  ] as const)(
    '(18) a state that takes two calls is told whole although nobody learnt that %s',
    async (_what, fault) => {
      const { id } = await world.forwarded();
      await world.answer(id, 'Tim berangkat.');
      await deeds.resolve(id, 'Sudah ditambal.');
      await deeds.confirm(id);
      await sendAll();
      world.api.parts.clock.advance(60_000);
      await deeds.reopen(id, 'Berlubang lagi.');
      world.api.parts.clock.advance(60_000);
      // The words of the reporter go before it.
      world.simulator.faults.next({ kind: 'delay', call: 'followup' }, fault);
      await sendAll();
      await world.after(60);
      expect((await reportOf(id))?.status).toBe('Proses');
      expect((await stepsOf(id)).filter((step) => step.includes('SKIPPED'))).toEqual([]);
    },
  );

  it('(51) what was sent before the other side went away stays sent, and only the rest is sent later', async () => {
    const before = world.simulator.national.all().length;
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await world.verified()).id);
    const { national, faults } = world.simulator;
    const told = national.onChange;
    let filed = 0;
    national.onChange = (change) => {
      if (change.type === 'created') filed += 1;
      if (filed === 3) faults.standing = 'maintenance';
      told(change);
    };
    await world.send();
    const sent = async () => (await Promise.all(ids.map(reportOf))).filter((report) => report !== null);
    expect((await sent()).length).toBeGreaterThanOrEqual(3);
    faults.clear();
    national.onChange = told;
    await world.after(10);
    await sendAll();
    expect(await sent()).toHaveLength(5);
    expect(national.all()).toHaveLength(before + 5);
  });

  it('(98) of a reporter who was erased the report hides the name, and the mirror keeps nothing', async () => {
    const { id } = await world.verified();
    await sendAll();
    expect((await reportOf(id))?.anonymous).toBe(false);
    await deeds.erase();
    await sendAll();
    expect((await reportOf(id))?.anonymous).toBe(true);
    const kept = await world.mirror.deliveries.database.read(async (manager) =>
      Promise.all(
        ['mirrored_complaint', 'link', 'item', 'delivery'].map((table) =>
          manager.query(`SELECT * FROM ${table}`),
        ),
      ),
    );
    expect(JSON.stringify(kept)).not.toContain(people.reporter.accountId);
  });
});
