import { manyNodesEnvironment } from '../support/hub';
import { MailTown } from '../support/mail-town';
import { aPhoto } from '../support/sample-files';
import type { Visitor } from '../../tools/demo/client';

const topic = 'Lampu jalan mati di depan balai banjar';
const text = 'Sudah seminggu lampu di depan balai banjar mati, mohon diganti.';

const byTicket = `query($ticket: String) { complaint(ticket: $ticket) {
  id ticket topic body state channel identityHidden attachments { mediaType name }
  thread(first: 20) { nodes { author kind body attachments { mediaType } } } } }`;
const reviewed = `{ receivedMails(open: false, first: 100) { nodes { state verdict reason sender letter bytes } totalCount } }`;

interface Whole {
  readonly id: string;
  readonly topic: string;
  readonly body: string;
  readonly state: string;
  readonly channel: string;
  readonly attachments: readonly { mediaType: string; name: string }[];
  readonly thread: { nodes: { author: string; kind: string; body: string; attachments: object[] }[] };
}

const kinds = { sqlite: async () => ({ env: {}, drop: async () => undefined }), mysql: manyNodesEnvironment };

describe.each(Object.entries(kinds))('complaints by e-mail, on %s', (_kind, place) => {
  let town: MailTown;
  let drop: () => Promise<unknown>;
  let admin: Visitor;
  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    town = await MailTown.start(found.env);
    admin = await town.hub.admin();
  });
  afterAll(async () => {
    await town.end();
    await drop();
  });

  const whole = (person: Visitor, ticket: string) => person.ask<Whole>(byTicket, { ticket });
  const review = async () =>
    (await admin.ask<{ nodes: { verdict: string; reason: string | null; state: string }[] }>(reviewed)).nodes;

  it('are filed into the account of the sender once confirmed, with their files, and leave the mailbox', async () => {
    const { email, person } = await town.citizen('warga');
    const attachments = [{ filename: 'lampu.jpg', content: await aPhoto(1) }];
    await town.post.send({ from: `Warga <${email}>`, to: town.city, subject: topic, text, attachments });
    await town.settle();
    expect((await review())[0]).toMatchObject({
      verdict: 'COMPLAINT',
      state: 'WAITING',
      sender: expect.stringMatching(/^w\*\*\*@/),
    });
    const { ticket, trackingCode } = await town.confirm(email, { hideIdentity: true });
    expect(trackingCode).toBeNull();
    await town.settle();
    expect(await whole(person, ticket)).toMatchObject({
      ...{ topic, body: text, state: 'SUBMITTED', channel: 'EMAIL', identityHidden: true },
      attachments: [{ mediaType: 'image/jpeg' }],
    });
    expect(await town.post.letters(town.city)).toEqual([]);
    expect((await town.post.letter(email, /telah diterima/)).replyTo).toMatch(/^pengaduan\+/);
  });

  it('go on by answers to letters, into the right thread and without what they quote', async () => {
    const { email, person } = await town.citizen('pelapor');
    await town.post.send({ from: email, to: town.city, subject: topic, text });
    await town.settle();
    const { ticket } = await town.confirm(email);
    await town.settle();
    const { id } = await whole(person, ticket);
    await admin.ask(
      'mutation($input: RequestInformationInput!) { requestInformation(input: $input) { refusal { code message } } }',
      {
        input: { complaint: id, question: 'Di banjar mana?' },
      },
    );
    await town.settle();
    const question = await town.post.letter(email, /perlu dilengkapi/);
    await town.post.reply(question, 'Di Banjar Contoh.', {
      attachments: [{ filename: 'banjar.png', content: await aPhoto(2, { format: 'png' }) }],
    });
    await town.settle();
    const answered = await whole(person, ticket);
    expect(answered.state).toBe('SUBMITTED');
    expect(answered.thread.nodes.at(-1)).toMatchObject({
      ...{ author: 'REPORTER', kind: 'INFORMATION', body: 'Di Banjar Contoh.' },
      attachments: [{}],
    });
    await town.post.reply(question, 'Terima kasih.');
    await town.settle();
    expect((await whole(person, ticket)).thread.nodes.at(-1)).toMatchObject({
      ...{ kind: 'FOLLOW_UP', body: 'Terima kasih.' },
    });
    // Nobody who looks after the mailbox learns of answers that found their thread.
    expect((await review()).filter(({ verdict }) => verdict === 'REPLY')).toEqual([]);
    expect(await town.post.letters(town.city)).toEqual([]);
  });

  it('of somebody without account are followed by number and code, and answered by mail too', async () => {
    const email = town.post.address('tamu');
    await town.post.send({ from: `Tamu Contoh <${email}>`, to: town.city, subject: topic, text });
    await town.settle();
    const { ticket, trackingCode } = await town.confirm(email);
    await town.settle();
    const receipt = await town.post.letter(email, /Tanda terima/);
    expect(receipt.text).toContain(ticket);
    expect(receipt.text).toContain(trackingCode);
    await town.post.reply(receipt, 'Lampunya nomor tiga dari timur.');
    await town.settle();
    const guest = town.hub.visitor();
    const { accessToken } = await guest.ask<{ accessToken: string }>(
      'mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) { accessToken refusal { code message } } }',
      { input: { number: ticket, code: trackingCode } },
    );
    guest.signInWith(accessToken);
    expect((await whole(guest, ticket)).thread.nodes.at(-1)).toMatchObject({
      body: 'Lampunya nomor tiga dari timur.',
    });
  });
});
