import { laporPair, type LaporPair } from '../../../test/support/lapor';
import { ServerInside } from '../../../test/support/server-inside';
import type { FaultKind } from '../simulator/faults';
import { fetchFile, type FileFault } from './fetch-file';

describe('a file over there', () => {
  let pair: LaporPair;
  let inside: ServerInside;
  beforeAll(async () => {
    [pair, inside] = [await laporPair(), await ServerInside.open()];
    pair.simulator.faults.redirectTo = inside.url;
  });
  afterAll(async () => {
    await pair.simulator.stop();
    await inside.stop();
  });
  const fetched = (path: string, timeout = 30_000) =>
    fetchFile({ baseUrl: pair.simulator.url, mostBytes: 100_000, timeout }, path);

  it.each<[FaultKind, FileFault]>([
    ['redirect', 'NOT_THERE'],
    ['huge', 'TOO_LARGE'],
    ['zipped', 'TOO_LARGE'],
    ['endless', 'TOO_LARGE'],
    ['fault', 'UNREACHABLE'],
  ])('whose answer is %s is %s', async (kind, fault) => {
    pair.simulator.faults.next({ kind, call: 'download' });
    expect(await fetched('/files/1/foto.jpg')).toBe(fault);
    expect(inside.asked).toBe(0);
  });

  it('that drips is given up', async () => {
    pair.simulator.faults.next({ kind: 'dripping', call: 'download' });
    expect(await fetched('/files/1/foto.jpg', 200)).toBe('UNREACHABLE');
  });

  it.each(['//127.0.0.1:1/x', 'file:///etc/passwd', 'http://169.254.169.254/', 'data:,x', 'javascript:1'])(
    'that is said to lie at %s is not asked for',
    async (path) => {
      const before = pair.simulator.journal.lines().length;
      expect([await fetched(path), await fetched(inside.url)]).toEqual(['ELSEWHERE', 'ELSEWHERE']);
      expect([inside.asked, pair.simulator.journal.lines().length]).toEqual([0, before]);
    },
  );
});
