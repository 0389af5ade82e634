import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewaySettings } from '../config';
import { catalogue, type GatewayCode } from './catalogue';
import { formatted } from './formatted';
import { GatewayRefusal } from './gateway-refusal';
import { isFault, presentError } from './present-error';

/** Columns are padded for the eye; here one blank is enough. */
const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8').replace(/ +/g, ' ');
const codes = Object.keys(catalogue) as GatewayCode[];

describe('the catalogue of errors', () => {
  it('is the table of the README', () => {
    const section = readme.split(/^## /m).find((part) => part.startsWith('Errors\n')) ?? '';
    const rows = [...section.matchAll(/^\| `([A-Z0-9_]+)` \| (\d{3}) \| (.+) \|$/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual(
      codes.map((code) => [code, String(catalogue[code].status), catalogue[code].sentence.en]),
    );
  });

  it('stands beside the table of settings', () => {
    const section = readme.split(/^## /m).find((part) => part.startsWith('Settings\n')) ?? '';
    const rows = [...section.matchAll(/^\| `([A-Z0-9_]+)` \| (.+) \| (.+) \|$/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual(
      Object.values(gatewaySettings).map(({ name, fallback, meaning }) => [
        name,
        fallback === null ? 'must be set' : `\`${fallback}\``,
        meaning,
      ]),
    );
  });

  it('keeps of a bad variable its place and the reason, not its value', () => {
    const found =
      'Variable "$input" got invalid value { topic: "rahasia; sekali", class: "X" } at "input.class"; Value "X" does not exist.';
    const request = { language: 'en', requestId: 'r' } as const;
    const { message } = presentError({ message: found, extensions: { code: 'BAD_USER_INPUT' } }, request);
    expect(message).toContain(
      'Variable "$input" got invalid value at "input.class"; Value "X" does not exist.',
    );
    expect(message).not.toContain('rahasia');
  });

  it.each(codes)('says %s in both languages and leaks nothing else', (code) => {
    const refusal = new GatewayRefusal(code).toGraphQLError();
    const { sentence } = catalogue[code];
    expect(presentError(refusal.toJSON(), { language: 'id', requestId: 'r1' })).toMatchObject({
      message: sentence.id,
      extensions: { code, messages: sentence },
    });
    const { extensions } = presentError(refusal.toJSON(), { language: 'en', requestId: 'r1' });
    expect(
      Object.keys(extensions ?? {}).filter((key) => !['code', 'messages', 'requestId'].includes(key)),
    ).toEqual([]);
  });
});

describe('an error that leaves', () => {
  it('is masked when nobody knows it, and counts as a fault', () => {
    const error = formatted(new Error('the password is hunter2'));
    expect(isFault(error)).toBe(true);
    const shown = presentError(error, { language: 'en', requestId: 'r1' });
    expect(shown.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' });
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });

  it('keeps a subgraph’s own code, sentences and field', () => {
    const messages = { id: 'Salah.', en: 'Wrong.' };
    const extensions = {
      code: 'BAD_NIK',
      messages,
      field: 'input.nik',
      serviceName: 'accounts',
      exception: {},
    };
    expect(presentError({ message: 'x', extensions }, { language: 'en', requestId: 'r1' })).toEqual({
      message: 'Wrong.',
      extensions: { code: 'BAD_NIK', messages, field: 'input.nik' },
    });
  });

  it('does not echo a whole input', () => {
    const long = { message: 'x'.repeat(10_000), extensions: { code: 'BAD_USER_INPUT' } };
    expect(presentError(long, { language: 'en', requestId: 'r1' }).message.length).toBeLessThan(400);
  });
});
