import { ManualClock } from '../../platform/domain/clock';
import type { KeptMail } from '../../platform/runtime/mail/mailbox';
import { startTestHub, type TestHub } from '../support/hub';
import { pdfText } from '../support/pdf-text';
import * as operations from '../../tools/demo/operations';

const email = 'niluh@contoh.example';
const intake = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.JALAN',
  topic: 'Trotoar amblas di depan pasar',
  body: 'Trotoar di depan pasar amblas sejak hujan kemarin.',
  channel: 'FACE_TO_FACE',
  reporter: { contact: 'KNOWN', name: 'Ni Luh Contoh', email },
};
const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  receipt { ticket trackingCode pdfUrl } refusal { code } } }`;
const track = `mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) {
  complaintId accessToken receiptUrl refusal { code } } }`;

interface Receipt {
  readonly ticket: string;
  readonly trackingCode: string;
  readonly pdfUrl: string;
}

/** A reporter at the counter: paper, letters, answers, all without an account. */
describe('somebody with a receipt', () => {
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));
  let hub: TestHub;
  let receipt: Receipt;

  beforeAll(async () => {
    hub = await startTestHub({ DEMO_COMPLAINTS: '1', PUBLIC_URL: 'https://pro.example' }, clock);
    const officer = await hub.officer('PUPR');
    receipt = (await officer.ask<{ receipt: Receipt }>(record, { input: intake })).receipt;
  });
  afterAll(() => hub.end());

  async function letters(): Promise<readonly string[]> {
    await hub.work();
    const list = (await (await fetch(`${hub.origin}/mailbox.json`)).json()) as { id: string; to: string }[];
    const own = list.filter(({ to }) => to === email);
    return Promise.all(
      own.map(async ({ id }) => {
        const { subject, text } = (await (
          await fetch(`${hub.origin}/mailbox/${id}.json`)
        ).json()) as KeptMail;
        return `${subject}\n${text}`;
      }),
    );
  }

  it('takes it home on paper, by a link to click', async () => {
    const answer = await fetch(`${hub.origin}${receipt.pdfUrl}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const words = pdfText(Buffer.from(await answer.arrayBuffer()));
    for (const part of [receipt.ticket, receipt.trackingCode, 'https://pro.example/track'])
      expect(words).toContain(part);
    const [path = ''] = receipt.pdfUrl.split('?');
    expect((await fetch(`${hub.origin}${path}`)).status).toBe(404);
  });

  it('is written to, follows and answers; no letter says what it is about', async () => {
    const admin = await hub.admin();
    const { complaintId, accessToken } = await hub
      .visitor()
      .ask<{ complaintId: string; accessToken: string }>(track, {
        input: { number: receipt.ticket, code: receipt.trackingCode },
      });
    const ask =
      'mutation($input: RequestInformationInput!) { requestInformation(input: $input) { refusal { code } } }';
    await admin.ask(ask, { input: { complaint: complaintId, question: 'Di sisi mana?' } });
    const written = await letters();
    expect(written.map((letter) => letter.split('\n')[0]).sort()).toEqual([
      'Pengaduan Anda perlu dilengkapi',
      'Pengaduan Anda telah diterima',
    ]);
    for (const letter of written) {
      expect(letter).toContain('https://pro.example/track\n');
      expect(letter).not.toMatch(new RegExp(`Trotoar|Ni Luh|${receipt.ticket}|${complaintId}`));
    }
    const reporter = hub.visitor();
    reporter.signInWith(accessToken);
    const answer =
      'mutation($input: ProvideInformationInput!) { provideInformation(input: $input) { complaint { state } refusal { code } } }';
    const given = { complaint: complaintId, answer: 'Sisi utara' };
    expect(await reporter.ask(answer, { input: given })).toMatchObject({ complaint: { state: 'SUBMITTED' } });
    await admin.ask(operations.forwardComplaint, { input: { complaint: complaintId, leadAgency: 'PUPR' } });
    expect((await letters()).map((letter) => letter.split('\n')[0])).toContain(
      'Pengaduan Anda telah diteruskan',
    );
  });

  it('is found at the page to follow it, which is kept by no browser', async () => {
    const page = await fetch(`${hub.origin}/track`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await page.text()).toContain('Lacak pengaduan');
  });

  it('asks nobody but the hub where to write: that address is nobody’s to read', async () => {
    const admin = await hub.admin();
    for (const path of ['contacts/x', `contacts/${encodeURIComponent(receipt.ticket)}`]) {
      expect((await fetch(`${hub.origin}/files/complaints/${path}`)).status).toBe(404);
    }
    const { complaintId } = await admin.ask<{ complaintId: string }>(track, {
      input: { number: receipt.ticket, code: receipt.trackingCode },
    });
    expect((await fetch(`${hub.origin}/files/complaints/contacts/${complaintId}`)).status).toBe(404);
  });
});
