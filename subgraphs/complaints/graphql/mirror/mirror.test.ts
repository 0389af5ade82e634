import { system, type Actor } from '../../../../platform/domain/actor';
import { allowed } from '../../../../test/support/allowed';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { aFiling, databaseKinds } from '../../../../test/support/complaints-parts';
import { aPdf, aPhoto } from '../../../../test/support/sample-files';
import { decideConduct } from '../../commands/conduct/decide-conduct';
import { fileComplaint } from '../../commands/file-complaint';
import { forwardComplaint } from '../../commands/forward-complaint';
import { postFollowUp } from '../../commands/post-follow-up';
import { resolveComplaint } from '../../commands/resolve-complaint';

const port = {
  receive: mutation('receiveMirroredComplaint', 'ReceiveMirroredComplaintInput'),
  add: mutation('addMirroredEntry', 'AddMirroredEntryInput'),
  edit: mutation('editMirroredEntry', 'EditMirroredEntryInput'),
  remove: mutation('removeMirroredEntry', 'RemoveMirroredEntryInput'),
  move: mutation('moveMirroredComplaint', 'MoveMirroredComplaintInput'),
  raise: mutation('raiseMirroredSecrecy', 'RaiseMirroredSecrecyInput'),
  text: mutation('editMirroredText', 'EditMirroredTextInput'),
  category: mutation('changeMirroredCategory', 'ChangeMirroredCategoryInput'),
  bring: mutation('bringMirroredFile', 'BringMirroredFileInput'),
};
type Call = keyof typeof port;

function mutation(field: string, input: string): string {
  return `mutation ($input: ${input}!) { done: ${field}(input: $input) { complaint entry attachment refusal } }`;
}
const look = `query ($id: ID!) { mirroredComplaint(id: $id) {
  id ticket channel state stateFromLapor topic body topicAsFiled bodyAsFiled identityHidden complaintHidden flagged
  entries { id number author agencyName body audience held fromLapor externalId at attachments }
  attachments { id name isPublic fromLapor } ownAttachments withoutReporter } }`;
const seenBy = `query ($id: ID!) { complaint(id: $id) { state topic body identityHeldBy attachments { id }
  thread(first: 20) { totalCount edges { node { id author agencyName body fromLapor editedAt attachments { id } } } } } }`;

let counted = 0;
const fresh = () => `lapor:test/${(counted += 1)}`;
const later = (seconds: number) =>
  new Date(Date.parse('2026-03-02T02:00:00Z') + seconds * 1000).toISOString();

describe.each(['sqlite', 'mysql'] as const)('the port of the mirror on %s', (kind) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(databaseKinds[kind]);
  });
  afterAll(() => api.stop());

  const bring = async (call: Call, input: Record<string, unknown>, actor: Actor = system) => {
    const { data, errors } = await api.ask(port[call], { variables: { input }, actor });
    expect(errors).toBeUndefined();
    return data.done as { complaint: string; entry: string; attachment: string; refusal: string | null };
  };
  const read = async (id: string) =>
    (await api.ask(look, { variables: { id }, actor: system })).data.mirroredComplaint;
  const shown = async (id: string, actor: Actor = people.admin) =>
    (await api.ask(seenBy, { variables: { id }, actor })).data.complaint;
  const ahead = (seconds: number) => new Date(api.parts.clock.now().getTime() + seconds * 1000).toISOString();
  const aReport = (more = {}) => ({
    ...{
      externalId: fresh(),
      at: later(-3600),
      class: 'COMPLAINT',
      topic: 'Lampu jalan',
      supervisory: false,
    },
    ...{ body: 'Lampu jalan padam di Sanur.', hideIdentity: false, hideComplaint: false, ...more },
  });
  const anItem = (complaint: string, more = {}) => ({
    ...{ externalId: fresh(), complaint, at: later(60), byReporter: false, institution: null, secret: false },
    ...{ body: 'Mohon segera ditangani.', ...more },
  });
  async function ours(): Promise<string> {
    const complaint = await fileComplaint(api.parts.context, people.reporter, aFiling());
    if (complaint === null || !('id' in complaint)) throw new Error('not filed');
    return complaint.id;
  }
  async function forwarded(): Promise<string> {
    const complaintId = await ours();
    await forwardComplaint(api.parts.context, people.admin, {
      ...{ complaintId, leadAgencyId: 'PUPR', supportingAgencyIds: [], note: null, verification: null },
    });
    return complaintId;
  }

  it('answers the hub itself and nobody else', async () => {
    const complaint = await forwarded();
    for (const [, actor] of everybody.filter(([person]) => person !== 'system')) {
      expect(
        (await api.ask(look, { variables: { id: complaint }, actor })).data.mirroredComplaint,
      ).toBeNull();
      const all = await api.ask('{ mirroredComplaints(limit: 5) { id } }', { actor });
      expect(all.data.mirroredComplaints).toEqual([]);
      const file = await api.ask('{ mirroredFile(id: "x") { base64 } }', { actor });
      expect(file.data.mirroredFile).toBeNull();
      const common = { externalId: fresh(), complaint, at: later(1) };
      const inputs: Record<Call, Record<string, unknown>> = {
        receive: aReport(),
        add: anItem(complaint),
        edit: { externalId: fresh(), at: later(1), entry: 'x', body: 'x' },
        remove: { externalId: fresh(), at: later(1), entry: 'x' },
        move: { ...common, to: 'ARCHIVED', reason: 'x' },
        raise: { ...common, hideIdentity: true, hideComplaint: true },
        text: { ...common, topic: 'x', body: 'x' },
        category: { ...common, category: 'INFRA.JALAN', note: 'x' },
        bring: { ...common, fileName: 'x', base64: 'AAAA' },
      };
      for (const [call, input] of Object.entries(inputs)) {
        expect((await bring(call as Call, input, actor)).refusal).toMatch(/FORBIDDEN|NOT_SIGNED_IN/);
      }
    }
  });

  it('receives a report once, on the desk of the secretariat, without its reporter (82) (83)', async () => {
    const report = aReport();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => bring('receive', report)));
    expect(others.every(({ complaint }) => complaint === first?.complaint)).toBe(true);
    const id = first?.complaint ?? '';
    expect(await read(id)).toMatchObject({
      channel: 'SP4N_LAPOR',
      state: 'SUBMITTED',
      withoutReporter: true,
    });
    expect(await read(id)).toMatchObject({ stateFromLapor: true, topic: 'Lampu jalan' });
    expect((await shown(id)).state).toBe('SUBMITTED');
    expect(await shown(id, people.visitor)).toBeNull();
  });

  it('takes the strictest secrecy of both sides, and never lowers it (94) (95)', async () => {
    const id = await forwarded();
    expect(await shown(id, people.visitor)).not.toBeNull();
    const raise = { complaint: id, at: later(5), hideIdentity: true, hideComplaint: false };
    expect((await bring('raise', { ...raise, externalId: fresh() })).refusal).toBeNull();
    expect((await shown(id)).identityHeldBy).toEqual(['LAPOR']);
    expect((await bring('raise', { ...raise, externalId: fresh() })).refusal).toBe('NOTHING_CHANGED');
    await bring('raise', { ...raise, externalId: fresh(), hideIdentity: false, hideComplaint: true });
    expect(await read(id)).toMatchObject({ identityHidden: true, complaintHidden: true });
    expect(await shown(id, people.visitor)).toBeNull();
    const lift = `mutation ($input: ChangeSecrecyInput!) { changeSecrecy(input: $input) { refusal { code } } }`;
    const input = { complaint: id, hideComplaint: false, reason: 'Tidak perlu' };
    const lifted = await api.ask(lift, { variables: { input }, actor: people.admin });
    expect(lifted.data.changeSecrecy.refusal.code).toBe('SECRECY_NOT_YOURS');
  });

  it('adds an item once, at its time, masked for the public, (52) (54) (88) (103)', async () => {
    const id = await forwarded();
    api.parts.clock.advance(3_600_000);
    const item = anItem(id, { institution: 'Kementerian Contoh', body: 'Hubungi 081234567890 segera.' });
    const [one, two] = await Promise.all([bring('add', item), bring('add', item)]);
    expect(two?.entry).toBe(one?.entry);
    const early = await bring('add', anItem(id, { at: later(-9_000_000), body: 'Sebelum laporan.' }));
    const { entries } = await read(id);
    expect(entries.map((entry: { id: string }) => entry.id)).toEqual([early.entry, one?.entry]);
    expect(entries[1]).toMatchObject({ author: 'LAPOR', agencyName: 'Kementerian Contoh', fromLapor: true });
    expect(entries[1]).toMatchObject({ externalId: item.externalId });
    expect(new Set(entries.map((entry: { number: number }) => entry.number)).size).toBe(2);
    const thread = (await shown(id, people.visitor)).thread.edges;
    expect(thread[1].node).toMatchObject({ author: 'LAPOR', fromLapor: true, editedAt: null });
    expect(thread[1].node.body).not.toContain('081234567890');
    await bring('add', anItem(id, { body: 'Rahasia sekali.', secret: true }));
    expect((await shown(id, people.visitor)).thread.totalCount).toBe(2);
    expect((await shown(id)).thread.totalCount).toBe(3);
  });

  it('keeps items of one second in the order in which they come (107)', async () => {
    const id = await forwarded();
    api.parts.clock.advance(3_600_000);
    const brought: string[] = [];
    for (let count = 0; count < 6; count += 1)
      brought.push((await bring('add', anItem(id, { at: later(7_000) }))).entry);
    expect((await read(id)).entries.map((entry: { id: string }) => entry.id)).toEqual(brought);
  });

  it('holds back a prohibited word, also one that comes with an edit', async () => {
    const add = `mutation ($input: AddProhibitedWordInput!) { addProhibitedWord(input: $input) { refusal { code } } }`;
    const word = { word: 'bajingan', class: 'ABUSE', action: 'BLOCK' };
    await api.ask(add, { variables: { input: word }, actor: people.admin });
    const id = await forwarded();
    const { entry } = await bring('add', anItem(id, { body: 'Dasar bajingan!' }));
    const clean = await bring('add', anItem(id));
    expect((await read(id)).entries).toMatchObject([{ held: true }, { held: false }]);
    const edit = { externalId: fresh(), entry: clean.entry, at: later(90), body: 'Kalian bajingan!' };
    await bring('edit', edit);
    expect((await read(id)).entries).toMatchObject([{ id: entry, held: true }, { held: true }]);
    expect((await shown(id, people.visitor)).thread.totalCount).toBe(0);
  });

  it('keeps an edited text out for good where a human says so, and asks anew of a later one (88)', async () => {
    const id = await forwarded();
    const { body: before } = await read(id);
    const edit = (at: string, body: string) => ({
      complaint: id,
      at,
      topic: 'Judul',
      body,
      externalId: fresh(),
    });
    const first = edit(later(0), 'Dasar bajingan, jalan rusak!');
    const keep = async () =>
      decideConduct(api.parts.context, people.admin, {
        ...{ complaintId: id, entryId: null, decision: 'KEEP_HIDDEN', reason: 'Memuat caci maki.' },
      });
    const decisions = async () => {
      const query = `query ($id: ID!) { complaint(id: $id) { conductFlags { decision } } }`;
      const { data } = await api.ask(query, { variables: { id }, actor: people.admin });
      return data.complaint.conductFlags.map(({ decision }: { decision: string | null }) => decision);
    };
    expect((await bring('text', first)).refusal).toBe('TEXT_HELD');
    expect((await read(id)).flagged).toBe(true);
    allowed(await keep());
    expect([await decisions(), (await read(id)).flagged]).toEqual([['KEEP_HIDDEN'], false]);
    expect((await bring('text', first)).refusal).toBe('TEXT_HELD');
    expect(await decisions()).toEqual(['KEEP_HIDDEN']);
    expect(await keep()).toMatchObject({ refused: 'NOTHING_FLAGGED' });
    expect((await shown(id, people.visitor)).body).toBe(before);
    api.parts.clock.advance(60_000);
    const second = edit(api.parts.clock.now().toISOString(), 'Masih bajingan!');
    expect((await bring('text', second)).refusal).toBe('TEXT_HELD');
    expect(await decisions()).toEqual(['KEEP_HIDDEN', null]);
  });

  it('holds back an edited text with a prohibited word until a human lets it stand (88)', async () => {
    const id = await forwarded();
    const { body: before } = await read(id);
    const text = { complaint: id, at: later(95), topic: 'Judul', body: 'Dasar bajingan, jalan rusak!' };
    const asked = { ...text, externalId: fresh() };
    expect((await bring('text', asked)).refusal).toBe('TEXT_HELD');
    expect((await bring('text', asked)).refusal).toBe('TEXT_HELD');
    expect((await shown(id, people.visitor)).body).toBe(before);
    const flags = async () => {
      const query = `query ($id: ID!) { complaint(id: $id) { conductFlags { place word decision } } }`;
      return (await api.ask(query, { variables: { id }, actor: people.admin })).data.complaint.conductFlags;
    };
    expect(await flags()).toEqual([{ place: 'BODY', word: 'bajingan', decision: null }]);
    const ruling = { complaintId: id, entryId: null, decision: 'RELEASE', reason: 'Kutipan.' } as const;
    allowed(await decideConduct(api.parts.context, people.admin, ruling));
    expect((await bring('text', asked)).refusal).toBeNull();
    expect((await shown(id, people.visitor)).body).toBe(text.body);
    expect(await flags()).toHaveLength(1);
    const { complaint: unread } = await bring('receive', aReport());
    expect((await bring('text', { ...text, complaint: unread, externalId: fresh() })).refusal).toBeNull();
  });

  it('takes the word of the reporter there as the answer to a question', async () => {
    const { complaint } = await bring('receive', aReport());
    const ask = { externalId: fresh(), complaint, at: later(1), to: 'NEEDS_INFO', reason: 'Di mana?' };
    expect((await bring('move', ask)).refusal).toBeNull();
    await bring('add', anItem(complaint, { byReporter: true, at: later(90), body: 'Di Jalan Contoh.' }));
    const { state, entries } = await read(complaint);
    expect(state).toBe('SUBMITTED');
    expect(entries.map((entry: { author: string }) => entry.author)).toEqual(['LAPOR', 'REPORTER']);
  });

  it('edits an item with its history, and takes it away for good (63) (64)', async () => {
    const id = await forwarded();
    const item = anItem(id, { body: 'Versi pertama.' });
    const { entry } = await bring('add', item);
    const edit = { externalId: fresh(), entry, at: later(70), body: 'Versi kedua.' };
    await Promise.all([bring('edit', edit), bring('edit', edit)]);
    const [{ node }] = (await shown(id, people.visitor)).thread.edges;
    expect(node).toMatchObject({ id: entry, body: 'Versi kedua.' });
    expect(node.editedAt).not.toBeNull();
    expect(await api.parts.context.mirrorReading.versions([entry])).toMatchObject([
      [{ body: 'Versi pertama.' }],
    ]);
    const photo = (await aPhoto(3)).toString('base64');
    const file = {
      externalId: fresh(),
      complaint: id,
      entry,
      at: later(71),
      fileName: 'a.jpg',
      base64: photo,
    };
    expect((await bring('bring', file)).refusal).toBeNull();
    const remove = { externalId: fresh(), entry, at: later(80) };
    expect((await bring('remove', remove)).refusal).toBeNull();
    expect((await bring('remove', remove)).refusal).toBeNull();
    for (const actor of [people.visitor, people.admin, people.reporter]) {
      expect(await shown(id, actor)).toMatchObject({ thread: { totalCount: 0 }, attachments: [] });
    }
    // Brought again under its name, it stays away.
    expect((await bring('add', item)).entry).toBe(entry);
    expect((await read(id)).entries).toEqual([]);
    const told = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
    expect(told.filter(({ type }) => type === 'FollowUpPosted')).toHaveLength(1);
  });

  it('edits nothing that was written here', async () => {
    const id = await forwarded();
    await postFollowUp(api.parts.context, people.leadOfficer, { complaintId: id, body: 'Sudah ditambal.' });
    const [{ id: entry }] = (await read(id)).entries;
    const remove = { externalId: fresh(), entry, at: later(80) };
    expect((await bring('remove', remove)).refusal).toBe('FORBIDDEN');
    expect((await shown(id)).thread.totalCount).toBe(1);
  });

  it('lets the later change of the state stand, in whatever order they come (100) (101)', async () => {
    const received = await Promise.all([bring('receive', aReport()), bring('receive', aReport())]);
    const held = { to: 'NEEDS_INFO', at: later(10), reason: 'Ditunda' };
    const back = { to: 'SUBMITTED', at: later(20), reason: 'Dilanjutkan' };
    const refusals: (string | null)[][] = [];
    for (const [index, order] of [
      [held, back],
      [back, held],
    ].entries()) {
      const complaint = received[index]?.complaint ?? '';
      const told = [];
      for (const move of order)
        told.push((await bring('move', { ...move, complaint, externalId: fresh() })).refusal);
      refusals.push(told);
    }
    expect(refusals[0]).toEqual([null, null]);
    expect((await read(received[0]?.complaint ?? '')).state).toBe('SUBMITTED');
    const old = { to: 'ARCHIVED', at: later(15), reason: 'Lama', complaint: received[0]?.complaint };
    expect((await bring('move', { ...old, externalId: fresh() })).refusal).toBe('CHANGED_SINCE');
  });

  it('closes what has an outcome and nothing else, opens it again, and never opens what is hidden or archived (67) (68)', async () => {
    const id = await forwarded();
    await postFollowUp(api.parts.context, people.leadOfficer, { complaintId: id, body: 'Dikerjakan.' });
    const move = (to: string, seconds: number, complaint = id) =>
      bring('move', { externalId: fresh(), complaint, to, at: ahead(seconds), reason: `Menjadi ${to}` });
    const resolve = async () => {
      const outcome = { complaintId: id, outcome: 'DONE', reason: 'Sudah diperbaiki.' } as const;
      allowed(await resolveComplaint(api.parts.context, people.leadOfficer, outcome));
    };
    expect((await move('CLOSED', 4_000)).refusal).toBe('NOT_ALLOWED_NOW');
    await resolve();
    expect((await move('CLOSED', 5_000)).refusal).toBeNull();
    expect(await read(id)).toMatchObject({ state: 'CLOSED', stateFromLapor: true });
    expect((await move('IN_PROGRESS', 6_000)).refusal).toBeNull();
    await resolve();
    expect((await move('CLOSED', 7_000)).refusal).toBeNull();
    await bring('raise', {
      ...{ externalId: fresh(), complaint: id, at: later(7_100), hideIdentity: false, hideComplaint: true },
    });
    expect((await move('IN_PROGRESS', 8_000)).refusal).toBe('NOT_ALLOWED_NOW');
    const other = await forwarded();
    expect((await move('ARCHIVED', 9_000, other)).refusal).toBeNull();
    expect((await move('IN_PROGRESS', 9_500, other)).refusal).toBe('NOT_ALLOWED_NOW');
    const { entry } = await bring('add', anItem(other, { body: 'Masih ada kabar.' }));
    expect((await read(other)).entries.map((one: { id: string }) => one.id)).toContain(entry);
  });

  it('keeps both versions of title and text, and changes the category with a note (74)', async () => {
    const id = await forwarded();
    const before = await read(id);
    const text = {
      externalId: fresh(),
      complaint: id,
      at: later(5),
      topic: 'Judul baru',
      body: 'Isi yang baru.',
    };
    expect((await bring('text', text)).refusal).toBeNull();
    const { topic, topicAsFiled, bodyAsFiled } = await read(id);
    expect([topic, topicAsFiled, bodyAsFiled]).toEqual(['Judul baru', before.topic, before.body]);
    expect((await shown(id, people.visitor)).topic).toBe('Judul baru');
    const change = { complaint: id, at: later(6), note: 'Kategori diubah.' };
    const unknown = { ...change, externalId: fresh(), category: 'TIDAK.ADA' };
    expect((await bring('category', unknown)).refusal).toBe('UNKNOWN_CATEGORY');
    expect((await read(id)).entries).toEqual([]);
    const known = { ...change, externalId: fresh(), category: 'INFRA' };
    expect((await bring('category', known)).refusal).toBeNull();
    expect((await read(id)).entries).toMatchObject([{ author: 'LAPOR', body: 'Kategori diubah.' }]);
  });

  it('takes pictures made anew, drops what is none, and gives the bytes back; a document waits to be released (118) (119) (121)', async () => {
    const { complaint } = await bring('receive', aReport());
    const photo = await aPhoto(5);
    const file = { complaint, at: later(1), fileName: 'KTP Wayan.jpg', base64: photo.toString('base64') };
    const once = { ...file, externalId: fresh() };
    const [one, two] = [await bring('bring', once), await bring('bring', once)];
    expect(one.attachment).toBe(two.attachment);
    const { attachments, ownAttachments } = await read(complaint);
    expect(ownAttachments).toEqual([one.attachment]);
    expect(attachments[0]).toMatchObject({ isPublic: true, fromLapor: true });
    expect(attachments[0].name).not.toContain('Wayan');
    const pdf = { ...file, externalId: fresh(), fileName: 'surat.pdf', base64: aPdf().toString('base64') };
    const document = (await bring('bring', pdf)).attachment;
    const both = (await read(complaint)).attachments as { id: string; isPublic: boolean }[];
    expect(both.find(({ id }) => id === document)).toMatchObject({ isPublic: false });
    const html = Buffer.from('<html><script>alert(1)</script></html>').toString('base64');
    expect((await bring('bring', { ...file, externalId: fresh(), base64: html })).refusal).toBe(
      'FILE_TYPE_REFUSED',
    );
    const got = await api.ask('query ($id: ID!) { mirroredFile(id: $id) { mediaType name base64 } }', {
      ...{ variables: { id: one.attachment }, actor: system },
    });
    const bytes = Buffer.from(got.data.mirroredFile.base64, 'base64');
    expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(bytes.toString('latin1')).not.toContain('Wayan');
  });

  it('leaves out what cannot be kept, and refuses nothing at all (3) (128)', async () => {
    const odd = aReport({ topic: `  A\u0000B\u202eC ${'x'.repeat(3000)}`, body: '\ud800\u0007 i\u200bsi' });
    const { complaint } = await bring('receive', odd);
    const { topic, body } = await read(complaint);
    expect([...topic]).toHaveLength(200);
    expect(topic.slice(0, 5)).toBe('ABC x');
    expect(body).toBe('isi');
    const empty = await api.ask(port.receive, {
      variables: { input: aReport({ body: '\u0000 ' }) },
      actor: system,
    });
    expect(empty.errors?.[0]?.extensions.code).toBe('TEXT_LENGTH');
    const named = aReport({ externalId: 'a'.repeat(121) });
    const long = await api.ask(port.receive, { variables: { input: named }, actor: system });
    expect(long.errors?.[0]?.extensions.code).toBe('TEXT_CHARACTERS');
  });
});
