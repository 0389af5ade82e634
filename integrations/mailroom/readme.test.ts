import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailroomSettings, readConfig } from './config';
import { reasons } from './domain/verdict';
import { refusals } from './domain/refusals';
import { badInputs } from './graphql/bad-inputs';

/** Columns are padded for the eye; here one blank is enough. */
const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

/** First cells of the rows under one heading. */
function listedUnder(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].flatMap(([, name]) => name ?? []);
}

it.each([
  ['Reasons', Object.keys(reasons)],
  ['Refusals', Object.keys(refusals)],
  ['Bad input', Object.keys(badInputs)],
  ['Settings', Object.values(mailroomSettings).map(({ name }) => name)],
])('lists in the README under %s what the code has', (heading, names) => {
  expect(listedUnder(heading).sort()).toEqual([...names].sort());
});

it('writes each setting into the README with its default and meaning', () => {
  for (const { name, fallback, meaning } of Object.values(mailroomSettings)) {
    const given = fallback === null ? 'must be given' : `\`${fallback}\``;
    expect(readme).toContain(`| \`${name}\` | ${given} | ${meaning} |`);
  }
});

describe('the settings of the mailroom', () => {
  const env = { PERSONAL_DATA_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}` };
  const box = (host: string) => `imap://${['kota', 'sandi'].join(':')}@${host}/INBOX`;

  it('are enough without a mailbox', () => {
    expect(readConfig(env)).toMatchObject({ imap: null, address: null });
  });

  it('need the address of the mailbox', () => {
    expect(() => readConfig({ ...env, MAILROOM_IMAP_URL: box('mail.example') })).toThrow(/MAILROOM_ADDRESS/);
  });

  it.each(['http://mail.example', 'imap://mail.example', 'kotak'])('refuse the mailbox %s', (url) => {
    expect(() => readConfig({ ...env, MAILROOM_IMAP_URL: url })).toThrow(/MAILROOM_IMAP_URL/);
  });

  it.each(['kota', 'a+b@kota.example', 'nama-yang-terlalu-panjang@kota.example'])(
    'refuse the address %s',
    (address) => {
      expect(() => readConfig({ ...env, MAILROOM_ADDRESS: address })).toThrow(/MAILROOM_ADDRESS/);
    },
  );

  it('read user, password and folder as they are written in addresses', () => {
    const url = `imaps://${['kota%40mail.example', 'a%2Fb'].join(':')}@mail.example/Pengaduan%202`;
    expect(
      readConfig({ ...env, MAILROOM_IMAP_URL: url, MAILROOM_ADDRESS: 'kota@mail.example' }).imap,
    ).toEqual({
      ...{ host: 'mail.example', port: 993, secure: true },
      ...{ user: 'kota@mail.example', password: 'a/b', folder: 'Pengaduan 2' },
    });
  });
});
