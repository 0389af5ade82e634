import { ManualClock } from '../../platform/domain/clock';
import { readReplyToken } from '../../platform/runtime/mail/reply-address';
import type { Visitor } from '../../tools/demo/client';
import { MailTown } from '../support/mail-town';
import type { ReceivedLetter } from '../support/mail-server';

const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  complaint { id } receipt { ticket } refusal { code } } }`;
const looked = `query($id: ID!) { complaint(id: $id) { state thread(first: 20) { nodes { author kind body } } } }`;
const day = 86_400_000;

interface Looked {
  readonly state: string;
  readonly thread: { readonly nodes: readonly { author: string; kind: string; body: string }[] };
}

/** Whoever came to the counter and left an e-mail address lives by mail: told of every step, and answering by it. */
describe('a reporter without account who left an e-mail address', () => {
  // A Monday morning.
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));
  const read = new Set<string>();
  let town: MailTown;
  let email: string;
  let admin: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    town = await MailTown.start({}, clock);
    email = town.post.address('niluh');
  });
  afterAll(() => town.end());
  beforeEach(async () => {
    [admin, officer] = await Promise.all([town.hub.admin(), town.hub.officer('PUPR')]);
  });

  async function recorded(topic: string): Promise<{ readonly id: string; readonly ticket: string }> {
    const body = `${topic} sejak hujan kemarin.`;
    const reporter = { contact: 'KNOWN', name: 'Ni Luh Contoh', email };
    const filing = { class: 'COMPLAINT', kind: 'GRIEVANCE', category: 'INFRA.JALAN', topic, body };
    const { complaint, receipt } = await admin.ask<{
      complaint: { id: string };
      receipt: { ticket: string };
    }>(record, { input: { ...filing, channel: 'FACE_TO_FACE', reporter } });
    return { id: complaint.id, ticket: receipt.ticket };
  }
  async function act(person: Visitor, call: string, input: object): Promise<void> {
    const type = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input`;
    await person.ask(`mutation($input: ${type}!) { ${call}(input: $input) { refusal { code message } } }`, {
      input,
    });
  }
  /** What came since the last look. */
  async function letters(): Promise<readonly ReceivedLetter[]> {
    await town.settle();
    const fresh = (await town.post.letters(email)).filter(({ messageId }) => !read.has(messageId));
    for (const { messageId } of fresh) read.add(messageId);
    return fresh;
  }
  const look = (id: string) => admin.ask<Looked>(looked, { id });

  it('gets a letter of every step, which says nothing of it and can be answered', async () => {
    const [one, other] = [await recorded('Trotoar amblas'), await recorded('Lampu mati')];
    expect((await letters()).map(({ subject }) => subject)).toEqual(
      Array(2).fill('Pengaduan Anda telah diterima'),
    );
    const complaint = one.id;
    const steps: readonly (readonly [string, Visitor, string, object])[] = [
      ['digabung', admin, 'mergeComplaint', { complaint: other.id, into: complaint, reason: 'Sama.' }],
      ['perlu dilengkapi', admin, 'requestInformation', { complaint, question: 'Di sisi mana?' }],
      ['telah diteruskan', admin, 'forwardComplaint', { complaint, leadAgency: 'PUPR' }],
      ['Ada tanggapan atas', officer, 'postFollowUp', { complaint, body: 'Sedang kami periksa.' }],
      ['selesai ditangani', officer, 'resolveComplaint', { complaint, outcome: 'DONE', reason: 'Ditambal.' }],
    ];
    const answers: string[] = [];
    for (const [subject, person, call, input] of steps) {
      await act(person, call, input);
      const found = await letters();
      const letter = found.find((each) => each.subject.includes(subject));
      if (!letter) throw new Error(`no letter of ${call}`);
      const about = call === 'mergeComplaint' ? other : one;
      const token = /\+(\w+)@/.exec(letter.replyTo)?.[1] ?? '';
      expect([call, readReplyToken(token)?.complaintId]).toEqual([call, about.id]);
      expect(letter.text).toContain('masuk ke tindak lanjut pengaduan Anda');
      expect(letter.text).not.toMatch(new RegExp(`Trotoar|Lampu|Ni Luh|${one.ticket}|${other.ticket}`));
      if (call === 'mergeComplaint') continue;
      answers.push(`Jawaban setelah ${call}.`);
      await town.post.reply(letter, answers[answers.length - 1] ?? '');
      await letters();
    }
    const { thread } = await look(one.id);
    const written = thread.nodes.filter(({ author }) => author === 'REPORTER');
    expect(written.map(({ body }) => body)).toEqual(answers);
    expect(written[0]?.kind).toBe('INFORMATION');
    expect((await look(other.id)).thread.nodes.filter(({ author }) => author === 'REPORTER')).toEqual([]);
  });

  it('is told that the complaint closes soon, that it is archived, and that an answer came too late', async () => {
    const [resolved, spam] = [await recorded('Got macet'), await recorded('Iklan')];
    await act(admin, 'forwardComplaint', { complaint: resolved.id, leadAgency: 'PUPR' });
    await act(officer, 'postFollowUp', { complaint: resolved.id, body: 'Kami keruk.' });
    await act(officer, 'resolveComplaint', { complaint: resolved.id, outcome: 'DONE', reason: 'Dikeruk.' });
    await letters();
    await act(admin, 'archiveComplaint', { complaint: spam.id, reason: 'SPAM', explanation: 'Iklan' });
    const [archived, ...others] = await letters();
    expect([archived?.subject, others]).toEqual(['Pengaduan Anda diarsipkan', []]);
    if (!archived) throw new Error('no letter');
    await town.post.reply(archived, 'Ini bukan iklan.');
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Surel Anda tidak dapat diterima']);
    expect((await look(spam.id)).thread.nodes.map(({ author }) => author)).not.toContain('REPORTER');
    clock.advance(12 * day);
    const closing = await letters();
    expect(closing.map(({ subject }) => subject)).toContain('Pengaduan Anda segera ditutup');
  });
});
