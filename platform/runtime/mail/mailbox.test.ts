import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMail, readMail } from './mailbox';
import { openMailer } from './open-mailer';

describe('a mailbox folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'hub-mailbox-')), 'mailbox');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  const mail = (id: string, minute: number) => ({
    ...{ id, to: 'warga@example.org', subject: `Aktifkan akun ᬩᬮᬶ ${id}` },
    text: `Buka https://pro.example/activate?token=abc_${id} sekarang.\n\nhttps://pro.example/\n`,
    at: new Date(Date.UTC(2026, 2, 2, 1, minute, 0, 250)),
  });

  it('gives letters back, newest first, with their links', async () => {
    const mailer = openMailer(`mailbox:${folder}`, 'PRO Denpasar <no-reply@pro.example>');
    for (const [id, minute] of [
      ['b', 2],
      ['c', 3],
      ['a', 1],
    ] as const)
      await mailer.send(mail(id, minute));
    const letters = await listMail(folder);
    expect(letters.map(({ subject }) => subject.slice(-1))).toEqual(['c', 'b', 'a']);
    expect(letters[0]).toMatchObject({
      to: 'warga@example.org',
      date: mail('c', 3).at,
      text: mail('c', 3).text,
      links: ['https://pro.example/activate?token=abc_c', 'https://pro.example/'],
    });
    expect(await readMail(folder, letters[1]?.id ?? '')).toEqual(letters[1]);
    expect((await listMail(folder, 2)).length).toBe(2);
  });

  it('keeps each as it would travel, and a letter sent twice once', async () => {
    const mailer = openMailer(`mailbox:${folder}`, 'PRO Denpasar <no-reply@pro.example>');
    await mailer.send(mail('a', 1));
    await mailer.send(mail('a', 1));
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['20260302010100250-a.eml', '20260302010100250-a.json']);
    const message = readFileSync(join(folder, files[0] ?? ''), 'utf8');
    expect(message).toContain('From: PRO Denpasar <no-reply@pro.example>');
    expect(message).toContain('To: warga@example.org');
    expect(message).toContain('Message-ID: <a@pro-denpasar>');
    expect(message).toContain('Auto-Submitted: auto-generated');
  });

  it('is empty before the first letter', async () => {
    expect(await listMail(folder)).toEqual([]);
  });

  it.each(['', 'nobody', '../../../etc/passwd', '20260302010100250-..%2f', '20260302010100250-x', '\u0000'])(
    'has no letter %j',
    async (id) => {
      expect(await readMail(folder, id)).toBeNull();
    },
  );
});
