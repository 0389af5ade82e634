import { nationalCalendar } from '../mapping/national-clocks';
import { dayToTell } from './day-told';

const holiday = { nameId: 'Hari libur', nameEn: 'Holiday' };
const calendar = nationalCalendar(new Map([['2026-03-04', holiday]]));

describe('the summary of a day', () => {
  it.each([
    ['is told as the working day begins', '2026-03-02T08:00', null, '2026-03-02'],
    ['is told once', '2026-03-02T08:05', '2026-03-02', null],
    ['is told on the next day again', '2026-03-03T08:00', '2026-03-02', '2026-03-03'],
    ['is told later by a hub that was away in the morning', '2026-03-03T15:59', '2026-03-02', '2026-03-03'],
    ['is not told once the day is over', '2026-03-03T16:00', '2026-03-02', null],
    ['is not told before it begins', '2026-03-03T07:59', '2026-03-02', null],
    ['is not told on a holiday', '2026-03-04T10:00', '2026-03-03', null],
    ['is not told on a Saturday', '2026-03-07T10:00', '2026-03-06', null],
    ['is not told again where the clock went back', '2026-03-02T10:00', '2026-03-03', null],
  ])('%s', (_what, at, told, day) => {
    if ('fault' in calendar) throw new Error(calendar.fault);
    expect(dayToTell(calendar, told, new Date(`${at}:00+08:00`))).toBe(day);
  });
});
