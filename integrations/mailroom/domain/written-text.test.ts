import { asComplaint, asReply, textBounds, topicWithout } from './written-text';

const body = 'Jalan di depan pasar rusak sejak minggu lalu.';

describe('a mail as a complaint', () => {
  it.each([
    ['Jalan rusak', 'Jalan rusak'],
    ['', topicWithout],
    ['ab', topicWithout],
    ['hai\r\nBcc: korban@contoh.example', 'hai Bcc: korban@contoh.example'],
    ['Jalan\u0000\u001b rusak\u2028', 'Jalan rusak'],
  ])('has of the subject %j the topic %j', (subject, topic) => {
    expect(asComplaint({ subject, text: body })).toEqual({ topic, body });
  });

  it('keeps the whole of a long subject above its text', () => {
    const subject = 'jalan '.repeat(60).trim();
    const written = asComplaint({ subject, text: body });
    expect('topic' in written && [...written.topic].length).toBeLessThanOrEqual(textBounds.topic.most);
    expect(written).toMatchObject({ body: `${subject}\n\n${body}` });
  });

  it.each([
    ['pendek', 'NO_TEXT'],
    ['   \n\n  ', 'NO_TEXT'],
    ['x'.repeat(textBounds.body.most + 1), 'TEXT_TOO_LONG'],
    ['caf\ufffd \ufffd\ufffd dan seterusnya', 'TEXT_UNREADABLE'],
  ])('is refused with the text %.30j: %s', (text, fault) => {
    expect(asComplaint({ subject: 'Jalan rusak', text })).toEqual({ fault });
  });

  it('bears one letter that cannot be read', () => {
    expect(asComplaint({ subject: 'Jalan rusak', text: `${body} \ufffd` })).toHaveProperty('body');
  });

  it('comes without the signature of a mail program', () => {
    expect(asComplaint({ subject: 'Jalan rusak', text: `${body}\n-- \nWarga\n0812` })).toMatchObject({
      body,
    });
  });
});

describe('a mail as an answer', () => {
  it.each([
    ['Sudah saya lengkapi.\n\nOn Mon, 2 Mar 2026 at 09:30, PRO <a@b.example> wrote:\n> lama'],
    [
      'Sudah saya lengkapi.\n\nPada Sen, 2 Mar 2026 pukul 09.30 PRO Denpasar <a@b.example>\nmenulis:\n\n> lama',
    ],
    ['Sudah saya lengkapi.\n\n-----Original Message-----\nFrom: PRO'],
    ['Sudah saya lengkapi.\n\n________________________________\nDari: PRO'],
    ['Sudah saya lengkapi.\n\nFrom: PRO Denpasar\nSent: Monday'],
    ['> lama\n\nSudah saya lengkapi.'],
    ['Sudah saya lengkapi.\n-- \nWarga'],
  ])('is what its writer added: %j', (text) => {
    expect(asReply(text)).toEqual({ body: 'Sudah saya lengkapi.' });
  });

  it('may speak of what was written without losing it', () => {
    const text = 'Pada hari Senin petugas menulis: tunggu. Saya menunggu.';
    expect(asReply(text)).toEqual({ body: text });
  });

  it('is refused when nothing was added', () => {
    expect(asReply('> lama\n> sekali')).toEqual({ fault: 'NO_TEXT' });
  });
});
