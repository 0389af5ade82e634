import { aCalendar, calendarOf, inWita, wita } from '../../../test/support/work-calendars';
import { addWorkingTime, isOpen, nextOpening, workingTimeBetween } from './working-time';

const hour = 60 * 60 * 1000;

describe('working time', () => {
  it.each([
    ['the moment of opening', '2026-03-02 07:30', true],
    ['a moment before it', '2026-03-02 07:29:59.999', false],
    ['the morning', '2026-03-02 09:00', true],
    ['the beginning of the break', '2026-03-02 12:00', false],
    ['the end of the break', '2026-03-02 13:00', true],
    ['the last moment', '2026-03-02 15:59:59.999', true],
    ['the moment of closing', '2026-03-02 16:00', false],
    ['a Saturday', '2026-03-07 09:00', false],
    ['a holiday', '2026-03-03 09:00', false],
  ])('at %s', (_, at, open) => {
    expect(isOpen(aCalendar('FIVE_DAY', '2026-03-03'), wita(at))).toBe(open);
  });

  it.each([
    ['now when it is open', '2026-03-02 09:00', '2026-03-02 09:00'],
    ['today before the opening', '2026-03-02 05:00', '2026-03-02 07:30'],
    ['after the break', '2026-03-02 12:30', '2026-03-02 13:00'],
    ['over a holiday', '2026-03-02 16:00', '2026-03-04 07:30'],
    ['over a week-end', '2026-03-06 16:30', '2026-03-09 07:30'],
    ['after a closed day', '2026-03-03 10:00', '2026-03-04 07:30'],
    ['not at midnight, so that reminders wait for the morning', '2026-03-05 00:00', '2026-03-05 07:30'],
  ])('begins %s', (_, at, opening) => {
    expect(inWita(nextOpening(aCalendar('FIVE_DAY', '2026-03-03'), wita(at)))).toBe(opening);
  });

  it.each([
    ['within a period', '2026-03-02 09:00', '2026-03-02 10:30', 1.5],
    ['over the break', '2026-03-02 11:00', '2026-03-02 14:00', 2],
    ['a whole day', '2026-03-02 00:00', '2026-03-03 00:00', 7.5],
    ['a night', '2026-03-02 16:00', '2026-03-03 07:30', 0],
    ['from before the opening to after the closing', '2026-03-02 05:00', '2026-03-02 22:00', 7.5],
    ['a week-end', '2026-03-06 16:30', '2026-03-09 07:30', 0],
    ['a holiday', '2026-03-10 00:00', '2026-03-11 00:00', 0],
    ['within a holiday', '2026-03-10 09:00', '2026-03-10 10:00', 0],
    ['out of a holiday', '2026-03-10 09:00', '2026-03-11 08:30', 1],
    ['a week with different hours a day', '2026-03-02 00:00', '2026-03-09 00:00', 37.5],
    ['a week with a holiday', '2026-03-09 00:00', '2026-03-16 00:00', 30],
    ['backwards', '2026-03-02 10:30', '2026-03-02 09:00', -1.5],
  ] as const)('is counted over %s', (...[, from, to, hours]) => {
    expect(workingTimeBetween(aCalendar('FIVE_DAY', '2026-03-10'), wita(from), wita(to))).toBe(hours * hour);
  });

  it.each([
    ['what is left of today', '2026-03-02 15:00', 1, '2026-03-02 16:00'],
    ['more than is left of today', '2026-03-02 15:00', 1.5, '2026-03-03 08:00'],
    ['a day from its opening: to its closing', '2026-03-02 07:30', 7.5, '2026-03-02 16:00'],
    ['several days', '2026-03-02 07:30', 20, '2026-03-04 13:30'],
    ['over a week-end', '2026-03-06 16:00', 1, '2026-03-09 08:00'],
    ['over a holiday', '2026-03-09 15:30', 1, '2026-03-11 08:00'],
    ['before the opening', '2026-03-02 01:00', 1, '2026-03-02 08:30'],
    ['on a closed day', '2026-03-10 10:00', 1, '2026-03-11 08:30'],
    ['nothing', '2026-03-07 10:00', 0, '2026-03-07 10:00'],
    ['less than nothing, over a holiday', '2026-03-11 08:00', -1, '2026-03-09 15:30'],
    ['less than nothing, to an opening', '2026-03-02 16:00', -7.5, '2026-03-02 07:30'],
  ] as const)('is added: %s', (...[, from, hours, to]) => {
    expect(inWita(addWorkingTime(aCalendar('FIVE_DAY', '2026-03-10'), wita(from), hours * hour))).toBe(to);
  });

  it('loses no minute before midnight, and none between two days that touch', () => {
    const night = calendarOf({
      periods: [
        { weekday: 1, opens: '22:00', closes: '24:00' },
        { weekday: 2, opens: '00:00', closes: '06:00' },
      ],
    });
    expect(workingTimeBetween(night, wita('2026-03-02 22:00'), wita('2026-03-03 06:00'))).toBe(8 * hour);
    expect(isOpen(night, wita('2026-03-02 23:59:59.999'))).toBe(true);
    expect(isOpen(night, wita('2026-03-03 00:00'))).toBe(true);
    expect(inWita(addWorkingTime(night, wita('2026-03-02 22:00'), 2 * hour))).toBe('2026-03-03 00:00');
  });

  it('is not added without a length', () => {
    for (const length of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => addWorkingTime(aCalendar(), wita('2026-03-02 09:00'), length)).toThrow(RangeError);
  });
});
