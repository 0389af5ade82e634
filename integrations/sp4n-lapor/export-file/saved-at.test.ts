import { savedAt } from './saved-at';

const now = new Date('2026-11-23T04:00:00Z');

describe('when a file was saved', () => {
  it.each<[string, readonly (readonly unknown[])[], string | null]>([
    [
      'its lines say, in WIB',
      [['SP4N-LAPOR!'], ['Diunduh 23 Nov 2026 10:15 WIB']],
      '2026-11-23T03:15:00.000Z',
    ],
    ['a day alone begins it', [['Diunduh\u00a03 Januari 2026']], '2026-01-02T17:00:00.000Z'],
    [
      'is the latest of several times',
      [['Periode 1 Jan 2026 s.d. 22 Nov 2026', null, 7], ['Diunduh 22 Nov 2026 08.30']],
      '2026-11-22T01:30:00.000Z',
    ],
    [
      'is not a time that has not come',
      [['Periode 1 Jan 2026 s.d. 31 Des 2026']],
      '2025-12-31T17:00:00.000Z',
    ],
    ['is unknown without any', [['Laporan'], [], [null]], null],
    ['is unknown where no such day exists', [['Diunduh 31 Feb 2026 10:00']], null],
  ])('%s', (_how, preamble, at) => {
    expect(savedAt(preamble, now)?.toISOString() ?? null).toBe(at);
  });
});
