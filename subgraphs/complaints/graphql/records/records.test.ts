import { readTicket } from '../../../../platform/runtime/auth/file-ticket';
import { people, type PersonName } from '../../../../test/support/complaint-builders';
import { liveThrough, type ComplaintCase } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { pdfText } from '../../../../test/support/pdf-text';
import { recordFiles } from '../../files/record-files';
import { Readable } from 'node:stream';

const face = `id kind number releasedAt agency { id }
  current { version state subject fingerprint verifyCode pdfPath pdfUrl people { id name part erasedAt } }
  versions { version state }`;

const invitation = {
  subject: 'Undangan peninjauan lapangan',
  event: { startsAt: '2026-03-10T01:00:00.000Z', venue: 'Balai Banjar Contoh' },
  people: [
    { part: 'ADDRESSEE', position: 'Kepala Lingkungan', institution: 'Banjar Contoh' },
    { part: 'ADDRESSEE', name: 'Ni Made Tetangga' },
    { part: 'SIGNER', step: 'SIGNS', position: 'Kepala Bidang Bina Marga', name: 'I Ketut Contoh' },
  ],
  toReporter: true,
};

describe.each(Object.entries(databaseKinds))('records of complaints, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function change(mutation: string, input: object, person: PersonName = 'leadOfficer') {
    api.parts.clock.advance(1_000);
    const type =
      mutation.startsWith('finalise') || mutation.startsWith('release') ? 'OfRecord' : capital(mutation);
    const answer = await api.ask(
      `mutation($input: ${type}Input!) { ${mutation}(input: $input) { record { ${face} } refusal { code } } }`,
      { variables: { input }, actor: people[person] },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  }
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  async function draft(
    kind = 'INVITATION',
    content: object = invitation,
    steps: ComplaintCase['steps'] = ['forward'],
  ) {
    const { id } = await liveThrough(api.parts, { filing: {}, steps });
    const { record } = await change('draftRecord', { complaint: id, kind, content });
    return { complaint: id, record };
  }
  async function look(id: string, person: PersonName) {
    const asked = { variables: { id }, actor: people[person] };
    return (await api.ask(`query($id: ID!) { record(id: $id) { ${face} } }`, asked)).data.record;
  }
  async function fetched(path: string, person: PersonName) {
    const { records, recordVerifying } = api.parts.context;
    const [, , service, ...rest] = path.split('/');
    expect(service).toBe('complaints');
    for (const route of recordFiles({ records, recordVerifying }, 'https://pro.example')) {
      const [first] = rest;
      if (!route.path.startsWith(`/${first}/`)) continue;
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      return route.handle({
        actor: people[person],
        params: Object.fromEntries(names.map((name, index) => [name, rest[index + 1] ?? ''])),
        ...{
          query: new URLSearchParams(),
          headers: {},
          body: Readable.from([]),
          language: 'id',
          requestId: '1',
        },
        signal: new AbortController().signal,
      });
    }
    throw new Error(`no route for ${path}`);
  }

  it('are drafted, edited, finalised with a number, and corrected by another version under the same number', async () => {
    const { record } = await draft();
    expect(record).toMatchObject({ number: null, current: { version: 1, state: 'DRAFT', verifyCode: null } });
    const edited = { record: record.id, version: 1, content: { ...invitation, subject: 'Undangan rapat' } };
    expect((await change('editRecord', edited)).record.current).toMatchObject({
      version: 2,
      subject: 'Undangan rapat',
    });
    expect((await change('editRecord', edited)).refusal.code).toBe('RECORD_CHANGED');
    const first = (await change('finaliseRecord', { record: record.id })).record;
    expect(first.number).toMatch(/^005\/\d+\/PUPR\/2026$/);
    expect(first.current).toMatchObject({ version: 2, state: 'FINAL' });
    expect((await change('finaliseRecord', { record: record.id })).refusal.code).toBe('RECORD_FINAL');
    await change('editRecord', { ...edited, version: 2, content: invitation });
    const second = (await change('finaliseRecord', { record: record.id })).record;
    expect(second.number).toBe(first.number);
    expect(second.versions.map(({ state }: { state: string }) => state)).toEqual(['DRAFT', 'FINAL', 'FINAL']);
    const verify =
      'query($code: String!) { verifyRecord(code: $code) { number kind agency { id } day version inForce fingerprint } }';
    const asked = (code: string) => api.ask(verify, { variables: { code } });
    expect((await asked(first.current.verifyCode)).data.verifyRecord).toEqual({
      ...{ number: first.number, kind: 'INVITATION', agency: { id: 'PUPR' }, version: 2, inForce: false },
      ...{ day: expect.stringMatching(/^2026-/), fingerprint: first.current.fingerprint },
    });
    expect((await asked(second.current.verifyCode.toLowerCase())).data.verifyRecord.inForce).toBe(true);
    expect((await asked('00000-00000-00000-00000-00000-0')).data.verifyRecord).toBeNull();
  });

  it('print with number, names and layout, for who may see them, and always with the same bytes', async () => {
    const { complaint, record } = await draft();
    const { current, number } = (await change('finaliseRecord', { record: record.id })).record;
    const answer = await fetched(current.pdfPath, 'leadOfficer');
    const words = pdfText(answer?.body as Buffer);
    const { ticket } = (await api.parts.reading.visible(people.admin, [complaint]))[0] ?? { ticket: '' };
    for (const part of [
      ...[
        'PEMERINTAH KOTA DENPASAR',
        'DINAS PUPR',
        number,
        'Perihal',
        'Undangan peninjauan lapangan',
        ticket,
      ],
      ...[
        'Ni Made Tetangga',
        'I Ketut Contoh',
        'Kepala Bidang Bina Marga,',
        'Selasa, 10 Maret 2026',
        '09.00 WITA',
      ],
      ...['Balai Banjar Contoh', 'Kode verifikasi', current.fingerprint.slice(0, 32)],
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('RANCANGAN');
    expect((await fetched(current.pdfPath, 'admin'))?.body).toEqual(answer?.body);
    expect((await fetched(current.pdfPath, 'reporter'))?.status).toBe(200);
    for (const person of [
      'visitor',
      'otherCitizen',
      'supportingOfficer',
      'otherOfficer',
      'executive',
    ] as const) {
      expect([person, await fetched(current.pdfPath, person)]).toEqual([person, null]);
    }
    expect(await fetched(`${current.pdfPath}0`, 'leadOfficer')).toBeNull();
    const page = await fetched(`/files/complaints/verify/${current.verifyCode}`, 'visitor');
    expect(page?.body).toContain(number);
    expect(page?.body).not.toContain('Tetangga');
    expect(await fetched('/files/complaints/verify/ABC', 'visitor')).toBeNull();
  });

  it('print by a link that a browser can follow, for its viewer and for ten minutes', async () => {
    const { record } = await draft();
    const { pdfUrl, pdfPath } = record.current;
    const [path, ticket = ''] = pdfUrl.split('?ticket=');
    expect(path).toBe(pdfPath);
    const { ticketKeys, clock } = api.parts.context;
    const asked = { ticket, method: 'GET', path: pdfPath };
    expect((await readTicket(ticketKeys, asked, clock.now()))?.actor).toEqual(people.leadOfficer);
    expect(await readTicket(ticketKeys, { ...asked, path: `${pdfPath}0` }, clock.now())).toBeNull();
    expect(await readTicket(ticketKeys, asked, new Date(clock.now().getTime() + 660_000))).toBeNull();
  });

  it('get running numbers without gaps, however many are finalised at once, and refusals cost none', async () => {
    const drafts = await Promise.all(Array.from({ length: 12 }, () => draft()));
    const incomplete = await draft('MINUTES', { subject: 'Belum lengkap' });
    const done = await Promise.all([
      ...drafts.map(({ record }) => change('finaliseRecord', { record: record.id })),
      change('finaliseRecord', { record: incomplete.record.id }),
    ]);
    expect(done.at(-1).refusal.code).toBe('RECORD_INCOMPLETE');
    const serials = done
      .slice(0, -1)
      .map(({ record }) => Number(record.number.split('/')[1]))
      .sort((one, other) => one - other);
    const first = serials[0] ?? 0;
    expect(serials).toEqual(Array.from({ length: 12 }, (_, index) => first + index));
    const next = await draft();
    const { record } = await change('finaliseRecord', { record: next.record.id });
    expect(record.number).toBe(`005/${first + 12}/PUPR/2026`);
  });

  it('are for the reporter when released, and never for the public', async () => {
    const minutes = { ...invitation, toReporter: false, sections: [{ text: 'Disepakati perbaikan.' }] };
    const { complaint, record } = await draft('MINUTES', minutes);
    await change('finaliseRecord', { record: record.id });
    expect(await look(record.id, 'reporter')).toBeNull();
    await change('releaseRecord', { record: record.id });
    expect((await look(record.id, 'reporter')).id).toBe(record.id);
    const listed = async (person: PersonName) =>
      (
        await api.ask(`query($id: ID) { complaint(id: $id) { records { id } } }`, {
          variables: { id: complaint },
          actor: people[person],
        })
      ).data.complaint.records;
    expect(await listed('reporter')).toEqual([{ id: record.id }]);
    expect(await listed('visitor')).toEqual([]);
    expect(await listed('supportingOfficer')).toEqual([]);
  });

  it('lose the personal data of one who is erased, in every version and in print', async () => {
    const { record } = await draft();
    await change('finaliseRecord', { record: record.id });
    await change('editRecord', { record: record.id, version: 1, content: invitation });
    const { id } = record.current.people[1];
    const erased = (await change('eraseRecordPerson', { record: record.id, person: id }, 'admin')).record;
    expect(erased.current.people[1]).toMatchObject({ name: null, erasedAt: expect.any(String) });
    for (const version of [1, 2]) {
      const answer = await fetched(`/files/complaints/records/${record.id}/${version}`, 'leadOfficer');
      expect(pdfText(answer?.body as Buffer)).not.toContain('Tetangga');
    }
    const rows = await api.parts.database.read((manager) =>
      manager.query('SELECT name FROM record_person WHERE recordId = ? AND name = ?', [
        record.id,
        'Ni Made Tetangga',
      ]),
    );
    expect(rows).toEqual([]);
  });

  it('name nobody in logs and events', async () => {
    await draft();
    const told = JSON.stringify([await api.parts.events(), api.logged, api.parts.faults]);
    expect(told).not.toContain('Tetangga');
    expect(told).not.toContain('Balai Banjar');
  });

  it.each([
    ['RECORD_LINE', { subject: ' ' }],
    ['RECORD_LINE', { subject: 'a'.repeat(301) }],
    ['TEXT_CHARACTERS', { subject: 'a\u0000b' }],
    ['TEXT_LENGTH', { sections: [{ text: 'a'.repeat(5_001) }] }],
    ['RECORD_ITEMS', { people: Array.from({ length: 501 }, () => ({ part: 'ATTENDEE' })) }],
    ['RECORD_ITEMS', { copies: Array.from({ length: 31 }, () => 'Arsip') }],
    ['RECORD_TIMES', { event: { startsAt: '9999-01-01T00:00:00Z' } }],
    ['RECORD_TIMES', { event: { startsAt: '2026-03-10T02:00:00Z', endsAt: '2026-03-10T01:00:00Z' } }],
    ['RECORD_DAY', { actions: [{ finding: 'a', action: 'b', dueDay: '2026-02-30' }] }],
    ['RECORD_STEP', { people: [{ part: 'SIGNER' }] }],
    ['RECORD_STEP', { people: [{ part: 'ATTENDEE', step: 'SIGNS' }] }],
  ])('that are malformed are refused with %s before anything is written', async (code, wrong) => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    const input = { complaint: id, kind: 'INVITATION', content: { ...invitation, ...wrong } };
    const mutation = 'mutation($input: DraftRecordInput!) { draftRecord(input: $input) { record { id } } }';
    const answer = await api.ask(mutation, { variables: { input }, actor: people.leadOfficer });
    expect(answer.errors?.[0].extensions.code).toBe(code);
  });

  it('take no classification that is none', async () => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    const input = { complaint: id, kind: 'INVITATION', classification: '5/1', content: invitation };
    const mutation = 'mutation($input: DraftRecordInput!) { draftRecord(input: $input) { record { id } } }';
    const answer = await api.ask(mutation, { variables: { input }, actor: people.leadOfficer });
    expect(answer.errors?.[0].extensions.code).toBe('RECORD_CLASSIFICATION');
  });
});
