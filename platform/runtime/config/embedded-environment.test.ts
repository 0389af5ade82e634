import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedEnvironment } from './embedded-environment';

const folder = () => mkdtempSync(join(tmpdir(), 'hub-environment-'));

describe('the embedded environment', () => {
  it('makes keys once and keeps them, readable by the owner alone', () => {
    const data = folder();
    const first = embeddedEnvironment({}, data);
    expect(first['PERSONAL_DATA_KEY']).toMatch(/^k1:/);
    expect(embeddedEnvironment({}, data)).toEqual(first);
    expect(statSync(join(data, 'keys.json')).mode & 0o077).toBe(0);
  });

  it('makes other keys in another folder', () => {
    expect(embeddedEnvironment({}, folder())['SUBGRAPH_KEYS']).not.toBe(
      embeddedEnvironment({}, folder())['SUBGRAPH_KEYS'],
    );
  });

  it('gives way to what was set', () => {
    const env = embeddedEnvironment({ MAIL_URL: 'smtp://mail.example', PORT: '' }, folder());
    expect(env['MAIL_URL']).toBe('smtp://mail.example');
    expect(env['PORT']).toBeUndefined();
    expect(env['ACCOUNTS_DATABASE_URL']).toMatch(/^sqlite:.*accounts\.db$/);
  });
});
