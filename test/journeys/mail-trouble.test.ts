import { randomBytes } from 'node:crypto';
import { ManualClock } from '../../platform/domain/clock';
import { confirmMail, MailTown, tokenIn } from '../support/mail-town';
import type { Visitor } from '../../tools/demo/client';

const text = 'Sudah seminggu lampu di depan balai banjar mati, mohon diganti.';
const hours = 3_600_000;
const reviewed = `{ receivedMails(open: false, first: 100) { nodes { id state verdict reason sender letter bytes settledAt } } }`;

interface Line {
  readonly id: string;
  readonly state: string;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly sender: string | null;
  readonly letter: string | null;
}

/** What nobody meant well with, sent over a real mail server and read from a real mailbox. */
describe('mail that means trouble', () => {
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));
  let town: MailTown;
  let admin: Visitor;
  beforeAll(async () => {
    town = await MailTown.start({ MAILROOM_MAIL_BYTES: '400000' }, clock);
  });
  beforeEach(async () => {
    // A day later everybody may be answered again.
    clock.advance(25 * hours);
    admin = await town.hub.admin();
  });
  afterAll(() => town.end());

  const review = async () => (await admin.ask<{ nodes: readonly Line[] }>(reviewed)).nodes;
  /** The lines that the list has more after something was done. */
  async function newLines(work: () => Promise<unknown>): Promise<readonly Line[]> {
    const before = new Set((await review()).map(({ id }) => id));
    await work();
    await town.settle();
    return (await review()).filter(({ id }) => !before.has(id));
  }
  const raw = (address: string, bytes: string | Buffer, from = address) =>
    town.post.sendRaw(bytes, { from, to: town.city });
  const answersTo = (address: string) => town.post.letters(address);
  const sender = () => town.post.address(`s${randomBytes(3).toString('hex')}`);

  const manyPeople = Array.from({ length: 10_000 }, (_, index) => `u${index}@jauh.example`).join(',\r\n ');
  const nested = Array.from(
    { length: 5_000 },
    (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\r\n\r\n--b${index}\r\n`,
  ).join('');
  const multipart = 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"';

  it.each<[string, string, string, string | Buffer]>([
    ['10,000 recipients', 'REFUSED', 'TOO_MANY_RECIPIENTS', `To: ${manyPeople}\r\nSubject: x\r\n\r\n${text}`],
    [
      '51 recipients',
      'REFUSED',
      'TOO_MANY_RECIPIENTS',
      `To: ${manyPeople.slice(0, 1_400)}\r\nSubject: x\r\n\r\n${text}`,
    ],
    ['a body of 480 kB', 'REFUSED', 'TOO_LARGE', `Subject: x\r\n\r\n${'panjang '.repeat(60_000)}`],
    [
      'parts in parts in parts',
      'REFUSED',
      'TOO_DEEP',
      `Subject: x\r\nMIME-Version: 1.0\r\n${nested.slice(0, 180_000)}`,
    ],
    ['no text', 'REFUSED', 'NO_TEXT', 'Subject: x\r\n\r\n\r\n'],
    ['a text that is too long', 'REFUSED', 'TEXT_TOO_LONG', `Subject: x\r\n\r\n${'panjang '.repeat(2_000)}`],
    [
      'letters of another alphabet than it says',
      'REFUSED',
      'TEXT_UNREADABLE',
      Buffer.from(
        'Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xe9\xff\xfe\xe9\xe8 rusak sekali',
        'latin1',
      ),
    ],
    ['a multipart without its parts', 'REFUSED', 'NO_TEXT', `Subject: x\r\n${multipart}\r\n\r\nbukan bagian`],
    [
      'base64 that is none',
      'REFUSED',
      'NO_TEXT',
      `Subject: x\r\n${multipart}\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n****\r\n`,
    ],
    ['an auto-reply', 'AUTOMATIC', '', `Subject: x\r\nAuto-Submitted: auto-replied\r\n\r\n${text}`],
    ['a vacation notice', 'AUTOMATIC', '', `Subject: x\r\nX-Autoreply: yes\r\n\r\n${text}`],
    ['a mailing list', 'LIST', '', `Subject: x\r\nList-Id: <warga.contoh.example>\r\n\r\n${text}`],
    ['a letter of the hub', 'LOOP', '', `Subject: x\r\nMessage-ID: <abc-1@pro-denpasar>\r\n\r\n${text}`],
    ['too many hops', 'LOOP', '', `${'Received: from a by b\r\n'.repeat(40)}Subject: x\r\n\r\n${text}`],
  ])('with %s is a line %s %s, and nothing else is harmed', async (_name, verdict, reason, rest) => {
    const from = sender();
    const whole = Buffer.concat([Buffer.from(`From: ${from}\r\n`), Buffer.from(rest)]);
    const lines = await newLines(() => raw(from, whole));
    expect(lines).toMatchObject([{ state: 'SET_ASIDE', verdict, reason: reason || null }]);
    expect(lines[0]?.sender).toBe(from.replace(/^(.)[^@]*/, '$1***'));
    // It stays in the mailbox, for whoever wants to look.
    expect((await town.post.letters(town.city)).some((letter) => letter.from === from)).toBe(true);
    const told = ['TOO_LARGE', 'NO_TEXT', 'TEXT_TOO_LONG'].includes(reason);
    expect((await answersTo(from)).map(({ subject }) => subject)).toEqual(
      told ? ['Surel Anda tidak dapat diterima'] : [],
    );
  });

  it.each([
    ['nobody', 'Subject: x'],
    ['several', 'From: a@contoh.example, b@contoh.example\r\nSubject: x'],
    ['something that is no address', 'From: bukan alamat\r\nSubject: x'],
  ])('from %s is refused and answered to nobody', async (_name, header) => {
    const lines = await newLines(() => raw(sender(), `${header}\r\n\r\n${text}`));
    expect(lines).toMatchObject([{ verdict: 'REFUSED', reason: 'NO_SENDER', sender: null }]);
  });

  it('of bytes without sense is a line', async () => {
    const lines = await newLines(() => raw(sender(), randomBytes(50_000)));
    expect(lines).toMatchObject([{ state: 'SET_ASIDE', verdict: 'REFUSED' }]);
  });

  it('with a header in its subject has no such header in what is filed', async () => {
    const from = sender();
    const subject = '=?utf-8?q?Lampu_mati=0d=0aBcc:_korban=40contoh.example?=';
    await newLines(() => raw(from, `From: Warga <${from}>\r\nSubject: ${subject}\r\n\r\n${text}`));
    const { ticket } = await town.confirm(from);
    const { topic } = await admin.ask<{ topic: string }>(
      'query($t: String) { complaint(ticket: $t) { topic } }',
      { t: ticket },
    );
    expect(topic).toBe('Lampu mati Bcc: korban@contoh.example');
  });

  it('that bounces is a line with the letter that came back, and is not answered', async () => {
    const from = sender();
    await town.post.send({ from, to: town.city, subject: 'Lampu mati', text });
    await town.settle();
    const { messageId } = await town.post.letter(from, /Konfirmasi/);
    const report =
      `From: Mail Delivery System <mailer-daemon@${town.post.domain}>\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n` +
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\n\r\nIt failed.\r\n--b\r\n' +
      'Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n' +
      `Message-ID: ${messageId}\r\nSubject: Konfirmasi\r\n\r\nx\r\n--b--\r\n`;
    const lines = await newLines(() => raw('', report, ''));
    expect(lines).toMatchObject([
      { verdict: 'BOUNCE', letter: messageId.replace(/^<|@pro-denpasar>$/g, '') },
    ]);
  });

  it('with an empty return path is never answered', async () => {
    const from = sender();
    const lines = await newLines(() => raw(from, `From: ${from}\r\nSubject: x\r\n\r\n${text}`, ''));
    expect(lines).toMatchObject([{ verdict: 'AUTOMATIC' }]);
    expect(await answersTo(from)).toEqual([]);
  });

  it('in numbers is asked about once a day, and no more than ten are taken', async () => {
    const from = sender();
    const send = async (count: number) => {
      for (let number = 1; number <= count; number += 1)
        await town.post.send({ from, to: town.city, subject: `Lampu nomor ${number}`, text });
    };
    await newLines(() => send(3));
    const lines = await newLines(() => send(9));
    expect(lines.filter(({ reason }) => reason === 'TOO_MANY_MAILS')).toHaveLength(2);
    const asked = async () => (await answersTo(from)).map(({ links }) => links.length);
    expect(await asked()).toEqual([3]);
    clock.advance(25 * hours);
    await town.settle();
    expect(await asked()).toEqual([3, 7]);
  });

  it('that lies in the mailbox twice is one complaint', async () => {
    const from = sender();
    const bytes = `From: ${from}\r\nMessage-ID: <sama@contoh.example>\r\nSubject: Lampu mati\r\n\r\n${text}`;
    const lines = await newLines(async () => {
      await raw(from, bytes);
      await town.settle();
      await town.post.deliverAgain(town.city, bytes);
    });
    expect(lines.map(({ verdict, state }) => [verdict, state]).sort()).toEqual([
      ['COMPLAINT', 'WAITING'],
      ['DUPLICATE', 'SET_ASIDE'],
    ]);
  });

  it('is confirmed once, within three days, and by nobody who did not write it', async () => {
    const [from, other, late] = [sender(), sender(), sender()];
    for (const one of [from, other, late])
      await town.post.send({ from: `Warga <${one}>`, to: town.city, subject: 'Lampu mati', text });
    await town.settle();
    const tokenOf = async (address: string) => tokenIn(await town.post.letter(address, /Konfirmasi/));
    const tell = async (query: string, token: string) => {
      const { data } = await town.hub.visitor().send(query, { input: { token } });
      return JSON.stringify(data);
    };
    const disown =
      'mutation($input: DisownMailInput!) { disownMail(input: $input) { disowned refusal { code } } }';
    const token = await tokenOf(from);
    expect(await Promise.all([tell(confirmMail, token), tell(confirmMail, token)])).toEqual(
      expect.arrayContaining([expect.stringContaining('MAIL_LINK_INVALID'), expect.stringContaining('PD-')]),
    );
    expect(await tell(confirmMail, token)).toContain('MAIL_LINK_INVALID');
    const foreign = await tokenOf(other);
    expect(await tell(disown, foreign)).toContain('"disowned":true');
    expect(await tell(confirmMail, foreign)).toContain('MAIL_LINK_INVALID');
    const old = await tokenOf(late);
    clock.advance(73 * hours);
    expect(await tell(confirmMail, old)).toContain('MAIL_LINK_INVALID');
    await town.settle();
    admin = await town.hub.admin();
    const states = (await review())
      .filter(({ sender: mask }) => mask?.startsWith('s'))
      .map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['TAKEN_IN', 'DISOWNED', 'EXPIRED']));
  });
});

/** Whether a complaint is there, is hidden, or is not: a mail learns nothing of it. */
describe('mail about complaints one may not know of', () => {
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));
  let town: MailTown;
  let admin: Visitor;
  beforeAll(async () => {
    town = await MailTown.start({}, clock);
    admin = await town.hub.admin();
  });
  afterAll(() => town.end());

  it('is answered alike whether the number it quotes is hidden, unseen, or nobody’s', async () => {
    const { person } = await town.citizen('rahasia');
    const filed =
      'mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { ticket } refusal { code message } } }';
    const ticketOf = async (hideComplaint: boolean) =>
      (
        await person.ask<{ complaint: { ticket: string } }>(filed, {
          input: { class: 'COMPLAINT', kind: 'GRIEVANCE', topic: 'Lampu mati', body: text, hideComplaint },
        })
      ).complaint.ticket;
    const tickets = [await ticketOf(true), await ticketOf(false), 'PD-0000-0000-0000'];
    const letters = [];
    for (const [index, ticket] of tickets.entries()) {
      const from = town.post.address(`asing${index}`);
      await town.post.send({ from, to: town.city, subject: `Tentang ${ticket}`, text });
      await town.settle();
      const { subject, text: said } = await town.post.letter(from, /Konfirmasi/);
      letters.push([subject, said.replace(/token=\S+/, 'token=…')]);
    }
    expect(letters[1]).toEqual(letters[0]);
    expect(letters[2]).toEqual(letters[0]);
    const thread = 'query($t: String) { complaint(ticket: $t) { thread(first: 10) { totalCount } } }';
    for (const t of tickets.slice(0, 2))
      expect(await person.ask(thread, { t })).toEqual({ thread: { totalCount: 0 } });
  });

  it('with the address of a letter says nothing unless the letter was its sender’s', async () => {
    const { email, person } = await town.citizen('pemilik');
    await person.ask(
      'mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { refusal { code message } } }',
      {
        input: {
          class: 'COMPLAINT',
          kind: 'GRIEVANCE',
          topic: 'Lampu mati',
          body: text,
          hideComplaint: true,
        },
      },
    );
    await town.settle();
    const receipt = await town.post.letter(email, /telah diterima/);
    const broken = receipt.replyTo.replace(/\+(.)/, (_all, first) => (first === '0' ? '+1' : '+0'));
    const [thief, guesser] = [town.post.address('pencuri'), town.post.address('penebak')];
    for (const [from, to] of [
      [thief, receipt.replyTo],
      [guesser, broken],
      [email, broken],
    ] as const)
      await town.post.send({ from, to, subject: 'Re: Lampu', text: 'Ini balasan saya.' });
    await town.settle();
    const said = await Promise.all(
      [thief, guesser, email].map(async (one) => (await town.post.letter(one, /tidak dapat diterima/)).text),
    );
    expect(new Set(said).size).toBe(1);
    const nodes = (await admin.ask<{ nodes: readonly Line[] }>(reviewed)).nodes;
    expect(nodes.filter(({ verdict }) => verdict === 'REPLY')).toEqual(
      Array(3).fill(expect.objectContaining({ reason: 'TOKEN_INVALID', sender: null, state: 'SET_ASIDE' })),
    );
    const mine = '{ complaints(first: 5) { nodes { thread(first: 10) { totalCount } } } }';
    expect(JSON.stringify(await person.ask(mine))).not.toContain('"totalCount":1');
  });

  it('is settled by the secretariat, and shown to nobody else', async () => {
    const [line] = (await admin.ask<{ nodes: readonly Line[] }>(reviewed)).nodes;
    const settle =
      'mutation($input: SettleMailInput!) { settleMail(input: $input) { mail { settledAt } refusal { code message } } }';
    const open = '{ receivedMails(first: 100) { nodes { id } totalCount } }';
    const before = await admin.ask<{ totalCount: number }>(open);
    await admin.ask(settle, { input: { mail: line?.id } });
    expect((await admin.ask<{ totalCount: number }>(open)).totalCount).toBe(before.totalCount - 1);
    const officer = await town.hub.officer('PUPR');
    expect(await officer.ask(open)).toEqual({ nodes: [], totalCount: 0 });
    await expect(officer.ask(settle, { input: { mail: line?.id } })).rejects.toThrow(/FORBIDDEN/);
  });
});
