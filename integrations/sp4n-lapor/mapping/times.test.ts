import { fc } from '../../../test/support/properties';
import { instantOf, theirDate, theirExportTime, theirTime } from './times';

describe('times of SP4N-LAPOR!', () => {
  it.each([
    ['21-11-2026 23:30:00', '2026-11-21T16:30:00.000Z'],
    ['2026-11-21 00:00:00', '2026-11-20T17:00:00.000Z'],
    ['1-2-2026 7:05:09', '2026-02-01T00:05:09.000Z'],
    ['2026-11-21', '2026-11-20T17:00:00.000Z'],
    ['3 Jan 2026', '2026-01-02T17:00:00.000Z'],
    ['17 Agustus 2026, 10.15', '2026-08-17T03:15:00.000Z'],
    ['9\u00a0Okt 2026', '2026-10-08T17:00:00.000Z'],
  ])('%j is %s', (text, instant) => expect(instantOf(text)?.toISOString()).toBe(instant));

  it.each([
    '',
    'kemarin',
    '31-02-2026 10:00:00',
    '2026-13-01',
    '10-10-2026 24:00:01',
    '3 Foo 2026',
    '0000-00-00 00:00:00',
  ])('%j is no time', (text) => expect(instantOf(text)).toBeNull());

  it('reads back every second it writes (105)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const at = new Date(seconds * 1_000);
        expect(instantOf(theirTime(at))).toEqual(at);
      }),
    );
  });

  it('names the day over there, which begins an hour after ours', () => {
    expect(theirDate(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-21');
    expect(theirDate(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
  });

  it('reads back every minute it writes into an export', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 68_374_080 }), (minutes) => {
        const at = new Date(minutes * 60_000);
        const { day, time } = theirExportTime(at);
        expect(instantOf(`${day} ${time}`)).toEqual(at);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void instantOf(text)));
  });
});
