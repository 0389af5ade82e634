import { Readable } from 'node:stream';
import type { Actor } from '../../../../platform/domain/actor';
import { readTicket } from '../../../../platform/runtime/auth/file-ticket';
import { fileDoor } from '../../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../../platform/runtime/logging/logger';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { pdfPages, pdfText } from '../../../../test/support/pdf-text';
import { receiptFiles } from '../../files/receipt-files';

const intake = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.JALAN',
  topic: 'Trotoar amblas di depan pasar',
  body: 'Trotoar di depan pasar amblas sejak hujan kemarin.',
  channel: 'FACE_TO_FACE',
  reporter: { contact: 'KNOWN', name: 'Ni Luh Contoh', phone: '0812 3456 7890' },
};
const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  receipt { ticket trackingCode pdfUrl } refusal { code } } }`;
const track = `mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) {
  complaintId receiptUrl refusal { code } } }`;

describe.each(Object.entries(databaseKinds))('a printed receipt, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    api.parts.clock.set(new Date('2026-03-20T02:00:00Z'));
  });
  afterAll(() => api.stop());

  async function take(more: object = {}, actor: Actor = people.leadOfficer) {
    const { data, errors } = await api.ask(record, { variables: { input: { ...intake, ...more } }, actor });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.recordComplaint.receipt;
  }

  /** As the gateway serves it: for the holder of the ticket, or for somebody else with his or her own token. */
  async function fetched(url: string, actor?: Actor): Promise<Buffer | null> {
    const [path = '', ticket = ''] = url.split('?ticket=');
    const { ticketKeys, clock } = api.parts.context;
    const read = await readTicket(ticketKeys, { ticket, method: 'GET', path }, clock.now());
    const viewer = actor ?? read?.actor;
    if (!viewer) return null;
    const log = makeLogger('complaints', 'silent');
    const answer = await fileDoor(receiptFiles(api.parts.context, 'https://pro.example'), log).answer({
      ...{ actor: viewer, method: 'GET', path: path.replace('/files/complaints', '') },
      ...{ query: new URLSearchParams(), headers: {}, body: Readable.from([]), language: 'id' },
      ...{ requestId: '1', signal: new AbortController().signal },
    });
    return answer && (answer.body as Buffer);
  }

  it('has number, code and where to follow, in the layout of the office that took it in', async () => {
    const late = {
      receivedAt: '2026-03-16T01:00:00.000Z',
      lateReason: 'Surat baru dibuka',
      channel: 'LETTER',
    };
    const { ticket, trackingCode, pdfUrl } = await take(late);
    const pdf = await fetched(pdfUrl);
    if (!pdf) throw new Error('nothing was served');
    const words = pdfText(pdf);
    for (const part of [
      ...['PEMERINTAH KOTA DENPASAR', 'DINAS PUPR', 'TANDA TERIMA PENGADUAN', ticket, trackingCode],
      ...['Senin, 16 Maret 2026, pukul 09.00 WITA', 'Jumat, 20 Maret 2026, pukul 10.00 WITA', 'Surat'],
      ...['https://pro.example/track', 'Trotoar amblas di depan pasar', 'Petugas penerima,'],
    ]) {
      expect(words).toContain(part);
    }
    expect(pdfPages(pdf)).toHaveLength(1);
    expect(words).not.toContain('Ni Luh');
    expect(await fetched(pdfUrl)).toEqual(pdf);
  });

  it('is for the officer who took it in and for nobody else, for ten minutes', async () => {
    const { pdfUrl, trackingCode } = await take();
    expect(pdfUrl).not.toContain(trackingCode);
    for (const [person, actor] of everybody) {
      const served = await fetched(pdfUrl, actor);
      expect([person, served !== null]).toEqual([person, person === 'leadOfficer']);
    }
    expect(await fetched(pdfUrl.replace('receipts/', 'receipts/x'), people.leadOfficer)).toBeNull();
    api.parts.clock.advance(660_000);
    expect(await fetched(pdfUrl)).toBeNull();
    expect(await fetched(pdfUrl, people.leadOfficer)).not.toBeNull();
    api.parts.clock.advance(3_600_000);
    expect(await fetched(pdfUrl, people.leadOfficer)).toBeNull();
  });

  it('is for the reporter who holds number and code, until the code opens nothing any more', async () => {
    const { ticket, trackingCode, pdfUrl } = await take({}, people.admin);
    const { data } = await api.ask(track, { variables: { input: { number: ticket, code: trackingCode } } });
    const { receiptUrl, complaintId } = data.trackComplaint;
    expect(pdfText((await fetched(receiptUrl)) ?? Buffer.alloc(0))).toContain(trackingCode);
    await api.ask(
      'mutation($input: TrackComplaintInput!) { linkComplaint(input: $input) { refusal { code } } }',
      { variables: { input: { number: ticket, code: trackingCode } }, actor: people.reporter },
    );
    expect(await fetched(receiptUrl)).toBeNull();
    const own = await api.ask('query($id: ID) { complaint(id: $id) { receiptUrl } }', {
      variables: { id: complaintId },
      actor: people.reporter,
    });
    for (const url of [pdfUrl, own.data.complaint.receiptUrl]) {
      const words = pdfText((await fetched(url)) ?? Buffer.alloc(0));
      expect(words).toContain(ticket);
      expect(words).not.toContain(trackingCode);
    }
  });

  it('says once what the code is, and of what is secret no topic', async () => {
    const first = await take({ idempotencyKey: 'meja-dua-001', hideIdentity: true }, people.admin);
    const again = await take({ idempotencyKey: 'meja-dua-001', hideIdentity: true }, people.admin);
    const words = pdfText((await fetched(again.pdfUrl)) ?? Buffer.alloc(0));
    expect(words).toContain('Kode lacak diberikan satu kali');
    expect(words).toContain('(dirahasiakan)');
    expect(words).not.toContain('Trotoar');
    expect(words).not.toContain(first.trackingCode);
  });

  it('is the reporter’s alone where an account filed', async () => {
    const { id, ticket } = await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    for (const [person, actor] of everybody) {
      const { data } = await api.ask('query($id: ID) { complaint(id: $id) { receiptUrl } }', {
        variables: { id },
        actor,
      });
      const { receiptUrl } = data.complaint;
      expect([person, receiptUrl !== null]).toEqual([person, person === 'reporter']);
      if (receiptUrl) expect(pdfText((await fetched(receiptUrl)) ?? Buffer.alloc(0))).toContain(ticket);
    }
  });
});
