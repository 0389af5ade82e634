import { MailServer } from './mail-server';

describe('the post of a made-up town', () => {
  let post: MailServer;
  beforeAll(async () => {
    post = await MailServer.start();
  });
  afterAll(() => post.stop());

  it('delivers a letter over SMTP into the mailbox read by IMAP, and its answer back', async () => {
    const [citizen, city] = [post.address('warga'), post.address('kota')];
    await post.send({
      from: city,
      to: citizen,
      replyTo: post.address('kota+tanda'),
      subject: 'Halo ᬩᬮᬶ',
      text: 'a',
    });
    const letter = await post.letter(citizen, /^Halo/);
    expect(letter).toMatchObject({ from: city, replyTo: post.address('kota+tanda'), subject: 'Halo ᬩᬮᬶ' });
    await post.reply(letter, 'Terima kasih.');
    const answer = await post.letter(city, /^Re: Halo/);
    expect(answer.text).toContain('Terima kasih.');
    expect(answer.mail.headers.get('delivered-to')).toMatchObject({ text: post.address('kota+tanda') });
  });

  it('has an empty mailbox for whoever was never written to, and takes nothing for other towns', async () => {
    expect(await post.letters(post.address('sepi'))).toEqual([]);
    const abroad = { from: post.address('warga'), to: 'siapa@lain.example', subject: 'x', text: 'x' };
    await expect(post.send(abroad)).rejects.toThrow(/no such domain/);
  });
});
