import { aCalendar, aHoliday, anAgency, calendarsOf, registerOf } from '../../../test/support/agencies';
import { assignCalendar, setCalendar } from './calendars';
import type { Register } from './register';

const rescue = aCalendar('ROUND_THE_CLOCK', { roundTheClock: true, periods: [] });
const shared = aHoliday('2026-08-17', { calendars: ['FIVE_DAY', 'SIX_DAY'] });
const ofOffices = aHoliday('2026-12-24', { calendars: ['FIVE_DAY'] });
const register: Register = {
  ...registerOf([
    anAgency('PUPR'),
    anAgency('OLD', { validTo: new Date('2025-01-01'), successorCode: 'PUPR' }),
  ]),
  ...calendarsOf([aCalendar('FIVE_DAY'), aCalendar('SIX_DAY'), rescue], [shared, ofOffices]),
};

it('changes names and hours', () => {
  const wanted = aCalendar('FIVE_DAY', { periods: [{ weekday: 2, opens: '09:00', closes: '24:00' }] });
  expect(setCalendar(register, wanted)).toEqual([{ action: 'UPDATED', calendar: wanted }]);
});

it('adds a calendar, closed on the days that close all others', () => {
  const added = aCalendar('MARKETS');
  expect(setCalendar(register, added)).toEqual([
    { action: 'ADDED', calendar: added },
    { action: 'CALENDARS_SET', holiday: { ...shared, calendars: ['FIVE_DAY', 'MARKETS', 'SIX_DAY'] } },
  ]);
});

it('closes the first calendar on every day proposed before there was one', () => {
  const early = aHoliday('2026-01-01', { calendars: [] });
  const added = aCalendar('FIVE_DAY');
  expect(setCalendar({ ...registerOf([]), ...calendarsOf([], [early]) }, added)).toEqual([
    { action: 'ADDED', calendar: added },
    { action: 'CALENDARS_SET', holiday: { ...early, calendars: ['FIVE_DAY'] } },
  ]);
});

it('adds a calendar that nothing closes', () => {
  const added = { ...rescue, code: 'HOSPITALS' };
  expect(setCalendar(register, added)).toEqual([{ action: 'ADDED', calendar: added }]);
});

it('refuses to turn one kind of calendar into the other', () => {
  const fixed = { refused: 'CALENDAR_KIND_FIXED' };
  expect(setCalendar(register, { ...rescue, code: 'FIVE_DAY' })).toEqual(fixed);
  expect(setCalendar(register, aCalendar('ROUND_THE_CLOCK'))).toEqual(fixed);
});

it('refuses hours by which nothing can be counted', () => {
  expect(setCalendar(register, aCalendar('NEW', { periods: [] }))).toEqual({
    refused: 'CALENDAR_WITHOUT_HOURS',
  });
});

it('assigns an agency, once', () => {
  const edits = assignCalendar(register, { code: 'PUPR', calendarCode: 'SIX_DAY' });
  expect(edits).toEqual([{ action: 'CALENDAR_SET', agency: anAgency('PUPR', { calendarCode: 'SIX_DAY' }) }]);
  expect(assignCalendar(register, { code: 'PUPR', calendarCode: 'FIVE_DAY' })).toEqual([]);
});

it.each([
  ['NOBODY', 'FIVE_DAY', 'NOT_FOUND'],
  ['OLD', 'FIVE_DAY', 'ALREADY_CLOSED'],
  ['PUPR', 'SEVEN_DAY', 'CALENDAR_NOT_FOUND'],
])('refuses to assign %s to %s', (code, calendarCode, refused) => {
  expect(assignCalendar(register, { code, calendarCode })).toEqual({ refused });
});
