import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3Server } from '../../../test/support/s3-server';
import type { FileStorage } from './file-storage';
import { folderStorage } from './folder-storage';
import { asStoragePlace, openStorage } from './open-storage';
import { receive, spoolPath, sweepSpool } from './spool';

/** Where files can be kept: every storage passes one suite. */
const storages = {
  'a folder': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-storage-'));
    const stop = async () => rmSync(folder, { recursive: true, force: true });
    return { storage: folderStorage(folder), stop };
  },
  'a bucket': async () => {
    const server = await startS3Server();
    const storage = await openStorage(asStoragePlace(server.url));
    return { storage, stop: () => server.stop() };
  },
};

describe.each(Object.entries(storages))('files in %s', (_name, open) => {
  let storage: FileStorage;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ storage, stop } = await open());
    await mkdir(storage.spool, { recursive: true });
  });
  afterAll(async () => {
    await storage.stop();
    await stop();
  });

  async function keep(key: string, content: string): Promise<void> {
    const path = spoolPath(storage.spool);
    await writeFile(path, content);
    await storage.keep(key, path);
  }
  async function read(key: string, range: { start: number; end: number } | null = null) {
    const stream = await storage.open(key, range);
    if (!stream) return null;
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  }

  it('are kept whole, read whole or in part, and gone from the spool', async () => {
    await keep('one/file', '0123456789');
    expect(await read('one/file')).toBe('0123456789');
    expect(await read('one/file', { start: 2, end: 4 })).toBe('234');
    expect(readdirSync(storage.spool)).toEqual([]);
  });

  it('are null when there are none', async () => {
    expect(await read('none/file')).toBeNull();
    await keep('other/file', 'x');
    expect(await read('other/thumbnail')).toBeNull();
  });

  it('are removed together, and removing nothing is no fault', async () => {
    await keep('two/file', 'a');
    await keep('two/thumbnail', 'b');
    await keep('twofold/file', 'c');
    await storage.remove('two');
    await storage.remove('two');
    expect(await storage.keys()).not.toContain('two/file');
    expect(await storage.keys()).toContain('twofold/file');
    expect(await read('two/thumbnail')).toBeNull();
  });

  it('may be large', async () => {
    const megabytes = 'x'.repeat(12 * 1024 * 1024);
    await keep('large/file', megabytes);
    expect((await read('large/file'))?.length).toBe(megabytes.length);
  });

  it('are received with the length announced, or not at all', async () => {
    const { Readable } = await import('node:stream');
    const { signal } = new AbortController();
    const given = (bytes: number, text: string) =>
      receive(Readable.from([Buffer.from(text)]), { spool: storage.spool, bytes, signal });
    await expect(given(4, '12345')).rejects.toThrow('');
    await expect(given(6, '12345')).rejects.toThrow('');
    expect(readdirSync(storage.spool)).toEqual([]);
    const { path, sha256 } = await given(5, '12345');
    expect(sha256).toHaveLength(64);
    await sweepSpool(storage.spool, new Date(Date.now() - 60_000));
    expect(readdirSync(storage.spool)).toHaveLength(1);
    await sweepSpool(storage.spool, new Date(Date.now() + 60_000));
    expect(readdirSync(storage.spool)).toEqual([]);
    expect(path).toContain(storage.spool);
  });
});

describe('the place of files', () => {
  it.each([
    ['folder:data/files', { kind: 'folder', folder: 'data/files' }],
    [
      's3+https://key:s%2Fecret@s3.example.org/bucket?region=ap-southeast-3',
      {
        kind: 's3',
        endpoint: 'https://s3.example.org',
        region: 'ap-southeast-3',
        accessKeyId: 'key',
        secretAccessKey: 's/ecret',
        bucket: 'bucket',
      },
    ],
  ])('is read from %s', (written, place) => {
    expect(asStoragePlace(written)).toEqual(place);
  });

  it.each(['', 'folder:', 'data', 's3://a:b@c/d', 's3+https://s3.example.org/bucket', 's3+https://a:b@c/'])(
    'is refused as %p',
    (written) => {
      expect(() => asStoragePlace(written)).toThrow('must be folder:');
    },
  );
});
