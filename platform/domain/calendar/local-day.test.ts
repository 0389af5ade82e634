import { execFileSync } from 'node:child_process';
import { fc } from '../../../test/support/properties';
import { dayAfter, isLocalDay, localDay, startOfDay, weekdayOf } from './local-day';

const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });

describe('the local day', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('at %s is %s in Denpasar', (at, day) => {
    expect(localDay(new Date(at))).toBe(day);
  });

  it('begins at its start, and ends before the start of the next', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const day = localDay(at);
        expect(startOfDay(day) <= at && at < startOfDay(dayAfter(day, 1))).toBe(true);
        expect(localDay(startOfDay(day))).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['1969-12-28', 7],
    ['1969-12-29', 1],
  ])('%s is weekday %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '9999-01-01', '1899-12-31', '2026-01-01T00:00', ''])(
    'is not "%s"',
    (written) => {
      expect(isLocalDay(written)).toBe(false);
      expect(() => startOfDay(written)).toThrow(RangeError);
    },
  );

  it.each(['2028-02-29', '2013-01-01', '2199-12-31'])('can be %s', (written) => {
    expect(isLocalDay(written)).toBe(true);
  });

  it('of no instant is a fault', () => {
    expect(() => localDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});

/** Counts over the days on which Europe and America change to summer time and back, and over New Year. */
const counting = `
  const { transformFileSync } = require('@swc/core');
  const jsc = { target: 'es2022', parser: { syntax: 'typescript' } };
  require.extensions['.ts'] = (module, file) =>
    module._compile(transformFileSync(file, { jsc, module: { type: 'commonjs' }, swcrc: false }).code, file);
  const { aCalendar } = require('./test/support/work-calendars.ts');
  const { endOfWorkingDay, endOfCalendarDays, forwardDue } = require('./platform/domain/calendar/deadlines.ts');
  const { workingTimeBetween } = require('./platform/domain/calendar/working-time.ts');
  const calendar = aCalendar('FIVE_DAY', '2026-03-09', '2026-10-26');
  const counted = [];
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 10); at += 7 * 3600000)
    for (const end of [endOfWorkingDay, endOfCalendarDays, forwardDue]) {
      const due = end(calendar, new Date(at), 3);
      counted.push(due.toISOString(), workingTimeBetween(calendar, new Date(at), due));
    }
  process.stdout.write(counted.join());
`;

describe('deadlines', () => {
  it('do not depend on where the computer stands or whether it has summer time', () => {
    const countedIn = (TZ: string) =>
      execFileSync(process.execPath, ['-e', counting], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const here = countedIn('Asia/Makassar');
    expect(here).toContain('2026-03-11T08:00:00.000Z');
    for (const elsewhere of ['UTC', 'America/New_York', 'Europe/London', 'Pacific/Kiritimati'])
      expect(countedIn(elsewhere)).toBe(here);
  });
});
