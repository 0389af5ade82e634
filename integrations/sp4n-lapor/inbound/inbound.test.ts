import { people } from '../../../test/support/complaint-builders';
import { openMirrorWorld, type MirrorWorld } from '../../../test/support/mirror-world';
import { aPhoto } from '../../../test/support/sample-files';
import { entryMark, labelOf, withReference } from '../mapping/reference-text';
import { PushEvents } from '../store/push-events';
import { cityInstitution } from '../simulator/masters';
import type { NewFollowUp, NewReport } from '../simulator/national-system';

const filed: NewReport = {
  ...{ title: 'Lampu jalan padam', content: 'Lampu jalan di Sanur padam sejak tiga hari.' },
  ...{ classificationId: 1, categoryId: 102, locationId: 5171, institutionId: cityInstitution },
  ...{ channel: 1, userId: 1, reporterName: 'I Wayan Contoh', anonymous: false, secret: false },
  ...{ incidentOn: null, attachments: [] },
};
const said = (content: string, more: Partial<NewFollowUp> = {}): NewFollowUp => ({
  ...{ content, templateCode: '', fromId: 1, toId: cityInstitution, secret: false, rating: 0, files: [] },
  ...more,
});

describe.each(['sqlite', 'mysql'] as const)('what comes from SP4N-LAPOR! on %s', (kind) => {
  let world: MirrorWorld;
  beforeAll(async () => {
    world = await openMirrorWorld(kind);
    world.clock.set(new Date('2026-11-23T02:00:00Z'));
    await world.map(101, 'INFRA.JALAN', 'Jalan');
    await world.map(100, 'INFRA', 'Infrastruktur');
  });
  afterAll(() => world.stop());
  beforeEach(() => world.simulator.faults.clear());

  const minutes = (count: number) => world.clock.advance(count * 60_000);
  async function reported(more: Partial<NewReport> = {}): Promise<number> {
    minutes(1);
    const report = world.simulator.national.create({ ...filed, ...more });
    if (!report) throw new Error('not filed there');
    return report.id;
  }
  /** A minute later the mirror looks. */
  async function look(): Promise<void> {
    minutes(1);
    expect((await world.inbound.look())?.ended).toBe('WHOLE');
  }
  const idOf = async (trackingId: number) => (await world.link(trackingId))?.complaintId ?? '';
  const seen = async (trackingId: number, actor?: Parameters<MirrorWorld['complaint']>[1]) =>
    world.complaint(await idOf(trackingId), actor);
  const words = async (trackingId: number) =>
    (await seen(trackingId)).thread.edges.map(({ node }: { node: { body: string } }) => node.body);
  const reasonsFor = async (trackingId: number) =>
    (await world.reviews()).flatMap((row) => (row.trackingId === trackingId ? [row.reason] : [])).sort();
  async function ours(): Promise<{ id: string; ticket: string; body: string }> {
    minutes(1);
    return world.forwarded();
  }

  it('makes one complaint of one report, on the desk of the secretariat, however often it comes (82) (83) (54) (61)', async () => {
    const trackingId = await reported({ categoryId: 101, anonymous: true });
    minutes(1);
    const others = [world.another(), world.another()];
    await Promise.all([world.inbound, ...others].map((inbound) => inbound.look()));
    await look();
    const complaint = await seen(trackingId);
    expect(complaint).toMatchObject({ state: 'SUBMITTED', channel: 'SP4N_LAPOR', topic: filed.title });
    expect(complaint).toMatchObject({ identityHidden: true, category: { code: 'INFRA.JALAN' } });
    expect(await seen(trackingId, people.visitor)).toBeNull();
    const mine = await world.api.ask('{ complaints(filter: { channels: [SP4N_LAPOR] }) { totalCount } }', {
      actor: people.admin,
    });
    expect(mine.data.complaints.totalCount).toBe(1);
    const rows = await world.api.parts.database.read((manager) =>
      manager.query<unknown[]>('SELECT * FROM complaint UNION SELECT * FROM complaint'),
    );
    expect(JSON.stringify(rows)).not.toContain('Wayan Contoh');
  });

  it('leaves an unmapped category and a stranger’s report to a person (75) (86) (89)', async () => {
    const unmapped = await reported({ categoryId: 302 });
    const elsewhere = await reported();
    world.simulator.national.forward(elsewhere, 51, 'Bukan kewenangan');
    await look();
    expect(await seen(unmapped)).toMatchObject({ category: null, state: 'SUBMITTED' });
    expect(await reasonsFor(unmapped)).toContain('UNMAPPED_CATEGORY');
    expect(await world.link(elsewhere)).toBeNull();
    const record = { ...recordOf(elsewhere), institutionId: 51 };
    const none = { logs: [], items: [], isWhole: false, broken: [] };
    expect(await world.inbound.receiver.receive({ record, ...none })).toBe('REVIEWED');
    const broken = {
      ...record,
      id: 9_999_001,
      institutionId: cityInstitution,
      createdAt: '31-02-2026 10:00:00',
    };
    expect(await world.inbound.receiver.receive({ record: broken, ...none })).toBe('REVIEWED');
    expect([await reasonsFor(elsewhere), await reasonsFor(9_999_001)]).toEqual([
      ['OUTSIDE_CITY'],
      ['REPORT_TIME'],
    ]);
  });
  const recordOf = (id: number) => {
    const report = world.simulator.national.find(id);
    if (!report) throw new Error('no such report');
    const { title, content, firstTitle, firstContent, classificationId, categoryId, locationId } = report;
    return {
      ...{ id, title, content, firstTitle, firstContent, classificationId, categoryId, locationId },
      ...{ statusName: report.status, institutionId: report.institutionId, rating: null },
      ...{ anonymous: report.anonymous, secret: report.secret },
      ...{ createdAt: '23-11-2026 09:00:00', updatedAt: '23-11-2026 09:00:00' },
    };
  };

  it('names a report without words after its category, or its title after its text (87)', async () => {
    const trackingId = await reported({ categoryId: 101 });
    const untitled = { ...recordOf(trackingId), id: 9_999_002, title: ' ', firstTitle: ' ' };
    const none = { logs: [], items: [], isWhole: false, broken: [] };
    const wordless = { ...untitled, id: 9_999_003, content: '', firstContent: '' };
    for (const record of [untitled, wordless])
      expect(await world.inbound.receiver.receive({ record, ...none })).toBe('CREATED');
    expect(await seen(9_999_002)).toMatchObject({ topic: 'Jalan', body: filed.content });
    expect(await seen(9_999_003)).toMatchObject({ topic: 'Jalan', body: 'Jalan' });
  });

  it('waits for the report an event is about, counts how often, and leaves it to a person at last (77)', async () => {
    const pushes = new PushEvents(world.database);
    const event = { id: 'e-77', type: 'follow-up', trackingId: 9_999_777, receivedAt: world.clock.now() };
    await pushes.keep(event);
    for (let looks = 1; looks < 5; looks += 1) {
      await look();
      expect(await pushes.waiting()).toMatchObject([{ id: 'e-77', misses: looks }]);
    }
    await look();
    expect(await pushes.waiting()).toEqual([]);
    expect(await reasonsFor(9_999_777)).toEqual(['PUSHED_NOT_FOUND']);
  });

  it('links our own report that comes back as a new one, and no other that only says so (18) (84)', async () => {
    const { id, ticket, body } = await ours();
    const content = withReference(body, labelOf({ ticket, sequence: 1, entry: null }));
    const [mine, forged] = [
      await reported({ content }),
      await reported({ content: withReference('Cerita lain sama sekali.', ticket) }),
    ];
    await look();
    expect(await world.link(mine)).toMatchObject({ complaintId: id, origin: 'HUB', sequence: 1 });
    expect(await world.link(forged)).toBeNull();
    expect(await reasonsFor(forged)).toEqual(['REFERENCE_OF_ANOTHER']);
  });

  it('adds items in the order of their times, each once, and not our own (52) (54) (57) (59) (61) (107)', async () => {
    const { id, ticket, body } = await ours();
    const trackingId = await reported({
      content: withReference(body, labelOf({ ticket, sequence: 1, entry: null })),
    });
    minutes(1);
    await world.answer(id, 'Kami cek.');
    const [{ node: own }] = (await world.complaint(id)).thread.edges;
    const { national, faults } = world.simulator;
    const label = labelOf({ ticket, sequence: 1, entry: entryMark(own.id) });
    minutes(1);
    national.followUp(trackingId, said(withReference('Kami cek.', label), { fromId: cityInstitution }));
    const later: string[] = [];
    for (const text of ['Satu', 'Dua', 'Tiga']) {
      national.followUp(trackingId, said(text));
      later.push(text);
    }
    minutes(1);
    national.followUp(trackingId, said('Satu'));
    // One who quotes our reference is heard all the same.
    national.followUp(trackingId, said(withReference('Saya ulangi.', label), { fromId: null }));
    faults.next({ kind: 'reordered', call: 'followups' }, { kind: 'rowsTwice', call: 'followups' });
    minutes(1);
    await Promise.all([world.inbound, world.another()].map((inbound) => inbound.look()));
    await look();
    expect(await words(trackingId)).toEqual(['Kami cek.', ...later, 'Satu', 'Saya ulangi.']);
    const items = await world.items(trackingId);
    expect(items.filter(({ direction }) => direction === 'OUT')).toMatchObject([{ entryId: own.id }]);
  });

  it('follows edits with history and deletions with a tombstone (63) (64)', async () => {
    const trackingId = await reported();
    const { national } = world.simulator;
    const [first, second] = [said('Pertama.'), said('Kedua.')].map((entry) =>
      national.followUp(trackingId, entry),
    );
    await look();
    minutes(1);
    national.editFollowUp(trackingId, first?.id ?? 0, 'Pertama, diperbaiki.');
    national.deleteFollowUp(trackingId, second?.id ?? 0);
    await look();
    expect(await words(trackingId)).toEqual(['Pertama, diperbaiki.']);
    // Back to what it was: an edit like any other.
    minutes(1);
    national.editFollowUp(trackingId, first?.id ?? 0, 'Pertama.');
    await look();
    expect(await words(trackingId)).toEqual(['Pertama.']);
    const told = (await world.api.parts.events()).filter(({ type }) => type === 'FollowUpPosted');
    const id = await idOf(trackingId);
    expect(told.filter(({ complaint }) => complaint.id === id)).toHaveLength(2);
    expect((await world.items(trackingId)).filter(({ removedAt }) => removedAt !== null)).toHaveLength(1);
  });

  it('reads templates, placeholders and items without words (71) (72) (73)', async () => {
    const trackingId = await reported();
    const { national } = world.simulator;
    const [template] = national.masters.templates;
    national.followUp(trackingId, said('', { templateCode: template?.code ?? '' }));
    national.followUp(trackingId, said('{{ institution_from }} meneruskan ini.'));
    national.followUp(trackingId, said('   '));
    await look();
    const shown = await words(trackingId);
    expect(shown).toHaveLength(2);
    expect(shown.join(' ')).not.toMatch(/\{\{/);
    expect(shown[1]).toContain('Kementerian');
    expect(await reasonsFor(trackingId)).toContain('EMPTY_ITEM');
  });

  it('takes the stricter secrecy at once, before the words of the report (94) (95)', async () => {
    const { id, ticket, body } = await ours();
    const trackingId = await reported({ content: withReference(body, ticket) });
    await look();
    expect(await world.complaint(id, people.visitor)).not.toBeNull();
    minutes(1);
    world.simulator.national.setSecrecy(trackingId, { anonymous: true, secret: true });
    await look();
    expect(await world.complaint(id, people.visitor)).toBeNull();
    expect(await world.complaint(id)).toMatchObject({ identityHidden: true, complaintHidden: true });
    minutes(1);
    world.simulator.national.setSecrecy(trackingId, { anonymous: false, secret: false });
    await look();
    expect(await world.complaint(id)).toMatchObject({ identityHidden: true, complaintHidden: true });
    // Ours is stricter now: until theirs says so too, the link shows that it does not.
    expect(await world.link(trackingId)).toMatchObject({ identityHidden: false, complaintHidden: false });
  });

  it('follows states within the rules, and writes down what it did not follow (65) (66) (100) (101)', async () => {
    const trackingId = await reported({ categoryId: 101 });
    await look();
    const { national } = world.simulator;
    minutes(1);
    national.act(trackingId, 'hold', 'Di mana tepatnya?');
    await look();
    expect((await seen(trackingId)).state).toBe('NEEDS_INFO');
    minutes(1);
    national.followUp(trackingId, said('Di Jalan Contoh.', { fromId: null }));
    await look();
    expect((await seen(trackingId)).state).toBe('SUBMITTED');
    minutes(1);
    national.relabel(trackingId, 'Menunggu Telaah');
    await look();
    expect((await seen(trackingId)).state).toBe('SUBMITTED');
    expect(await reasonsFor(trackingId)).toContain('UNKNOWN_STATE');
    minutes(1);
    national.act(trackingId, 'archive', 'Tidak logis');
    await look();
    expect((await seen(trackingId)).state).toBe('ARCHIVED');
    minutes(1);
    national.act(trackingId, 'verify', 'Dibuka lagi');
    await look();
    expect((await seen(trackingId)).state).toBe('ARCHIVED');
    const decisions = await world.decisions();
    const whys = decisions.filter((row) => row.trackingId === trackingId).map(({ why }) => why);
    expect(whys).toContain('ENDED_STAYS_ENDED');
  });

  it('keeps both texts, and changes the category with a note (74)', async () => {
    const trackingId = await reported({ categoryId: 101 });
    await look();
    const { national } = world.simulator;
    minutes(1);
    national.editText(trackingId, { title: 'Lampu mati', content: 'Lampu mati di dua tempat.' });
    national.changeCategory(trackingId, 100);
    await look();
    const complaint = await seen(trackingId);
    expect(complaint).toMatchObject({ topic: 'Lampu mati', body: 'Lampu mati di dua tempat.' });
    expect(complaint.category.code).toBe('INFRA');
    expect(await words(trackingId)).toEqual(['Kategori diubah di SP4N-LAPOR! menjadi "Infrastruktur".']);
    minutes(1);
    national.editText(trackingId, { title: 'Lampu mati', content: 'Sekali lagi diperbaiki.' });
    national.changeCategory(trackingId, 302);
    await look();
    expect(await seen(trackingId)).toMatchObject({
      body: 'Sekali lagi diperbaiki.',
      category: { code: 'INFRA' },
    });
    expect(await reasonsFor(trackingId)).toContain('UNMAPPED_CATEGORY');
  });

  it('takes files from the very host of the calls and from nowhere else (118) (119) (120)', async () => {
    const trackingId = await reported();
    const { national, journal } = world.simulator;
    const kept = (name: string, bytes: Buffer, elsewhere: string | null = null) =>
      national.keepFile({ name, mediaType: 'application/octet-stream', bytes, elsewhere });
    const inside = [
      'http://127.0.0.1:1/a.jpg',
      'http://169.254.169.254/latest',
      '//localhost/x',
      'file:///etc/passwd',
    ];
    national.followUp(
      trackingId,
      said('Dengan foto', {
        files: [
          kept('foto.jpg', await aPhoto(4)),
          kept('halaman.jpg', Buffer.from('<html></html>')),
          ...inside.map((elsewhere) => kept('dalam.jpg', Buffer.from('x'), elsewhere)),
        ],
      }),
    );
    await look();
    const [{ node }] = (await seen(trackingId)).thread.edges;
    expect(node.attachments).toHaveLength(1);
    const reasons = await reasonsFor(trackingId);
    expect(reasons.filter((reason) => reason === 'FILE_ELSEWHERE')).toHaveLength(inside.length);
    expect(reasons).toContain('FILE_TYPE_REFUSED');
    const fetched = journal.lines('download');
    expect(fetched).toHaveLength(2);
    expect(JSON.stringify(fetched)).not.toContain('Bearer');
  });

  it('survives what no one can use: a line for a person, never a crash (3) (5) (90) (99) (128)', async () => {
    const trackingId = await reported();
    const { faults } = world.simulator;
    for (const kind of ['huge', 'deep', 'garbage', 'htmlInsteadOfJson', 'endless', 'redirect'] as const) {
      faults.next({ kind, call: 'list' });
      expect([kind, (await world.inbound.look())?.ended]).toEqual([kind, 'FAILED']);
    }
    for (const kind of ['huge', 'deep', 'garbage', 'htmlInsteadOfJson'] as const) {
      faults.next({ kind, call: 'followups' });
      minutes(1);
      world.simulator.national.touch(trackingId);
      await look();
    }
    faults.next({ kind: 'brokenRow', call: 'list' });
    await look();
    const reasons = (await world.reviews()).map(({ reason }) => reason);
    for (const reason of ['ANSWER_UNREADABLE', 'ANSWER_TOO_LARGE', 'UNREADABLE_REPORT']) {
      expect(reasons).toContain(reason);
    }
    minutes(1);
    world.simulator.national.touch(trackingId);
    await look();
    expect((await seen(trackingId)).state).toBe('SUBMITTED');
  }, 60_000);

  it('waits as long as it is asked to, and stops where its credentials are refused (30) (34) (35)', async () => {
    const { faults } = world.simulator;
    faults.next({ kind: 'tooMany' });
    const trackingId = await reported();
    expect((await world.inbound.look())?.ended).toBe('FAILED');
    expect((await world.inbound.look())?.ended).toBe('RESTING');
    await look();
    expect(await world.link(trackingId)).not.toBeNull();
    // Once more at once, and then only now and then: good ones may have been deployed.
    faults.standing = 'expiredCredentials';
    for (const ended of ['FAILED', 'FAILED', 'RESTING'])
      expect((await world.inbound.look())?.ended).toBe(ended);
    minutes(14);
    const asked = world.simulator.journal.lines().length;
    expect((await world.inbound.look())?.ended).toBe('RESTING');
    expect(world.simulator.journal.lines()).toHaveLength(asked);
    faults.clear();
    await look();
  });

  it('misses nothing when pages shift while they are read (105) (109)', async () => {
    const before = await Promise.all(Array.from({ length: 105 }, () => reported()));
    world.simulator.faults.next({ kind: 'pageShift', call: 'list' });
    await look();
    for (const trackingId of before) expect([trackingId, await world.link(trackingId)]).not.toContain(null);
  }, 60_000);

  it('keeps quiet about texts and people in what a person looks at (99)', async () => {
    const all = JSON.stringify([await world.reviews(), await world.decisions()]);
    for (const text of ['Wayan', 'Lampu jalan di Sanur', 'Saya ulangi']) expect(all).not.toContain(text);
  });
});
