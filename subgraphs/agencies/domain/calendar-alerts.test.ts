import { aHoliday } from '../../../test/support/agencies';
import { calendarAlerts } from './calendar-alerts';
import type { Holiday } from './holiday';

const confirmed = (day: string) => aHoliday(day, { state: 'CONFIRMED' });
const known = [confirmed('2026-01-01'), confirmed('2026-12-25')];

it.each<[string, string, Holiday[], object[]]>([
  ['this year is known', '2026-11-30T15:59:59Z', known, []],
  [
    'it is 1 December in Denpasar and nothing is known of next year',
    '2026-11-30T16:00:00Z',
    known,
    [{ kind: 'HOLIDAYS_MISSING', year: 2027, waiting: 0 }],
  ],
  [
    'next year is only proposed',
    '2026-12-01T00:00:00Z',
    [...known, aHoliday('2027-01-01')],
    [{ kind: 'HOLIDAYS_MISSING', year: 2027, waiting: 1 }],
  ],
  ['next year is confirmed', '2026-12-01T00:00:00Z', [...known, confirmed('2027-01-01')], []],
  [
    'a Balinese day is all that is confirmed',
    '2026-06-01T00:00:00Z',
    [aHoliday('2026-06-17', { state: 'CONFIRMED', source: 'BALI' })],
    [{ kind: 'HOLIDAYS_MISSING', year: 2026, waiting: 0 }],
  ],
  [
    'a day ahead waits for a decision',
    '2026-06-01T00:00:00Z',
    [...known, aHoliday('2026-05-31'), aHoliday('2026-06-01')],
    [{ kind: 'HOLIDAYS_UNCONFIRMED', year: 2026, waiting: 1 }],
  ],
])('alerts when %s', (...[, at, holidays, alerts]) => {
  expect(calendarAlerts(holidays, new Date(at))).toEqual(alerts);
});
