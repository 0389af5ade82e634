import { aCalendar, calendarOf, inWita, wita } from '../../../test/support/work-calendars';
import { dayAfter, startOfDay } from './local-day';
import { endOfCalendarDays, endOfWorkingDay, forwardDue, lastMomentOfWorkingDay } from './deadlines';

// March 2026: the 2nd is a Monday, the 1st and the 7th are a Sunday and a Saturday.

describe('a term in working days', () => {
  it.each([
    ['the next working day is day 1, to its end', '2026-03-02 09:00', 1, '2026-03-03 16:00'],
    ['the first minute of the day of receipt is day 0', '2026-03-02 00:00', 1, '2026-03-03 16:00'],
    ['the last minute of the day of receipt is day 0', '2026-03-02 23:59', 1, '2026-03-03 16:00'],
    ['Friday and one day is Monday', '2026-03-06 09:00', 1, '2026-03-09 16:00'],
    ['Thursday and two days is Monday', '2026-03-05 09:00', 2, '2026-03-09 16:00'],
    ['Friday and ten days is a Friday', '2026-03-06 09:00', 10, '2026-03-20 16:30'],
    ['Friday and eleven days is the Monday after', '2026-03-06 09:00', 11, '2026-03-23 16:00'],
    ['Saturday counts as Friday does', '2026-03-07 00:00', 1, '2026-03-09 16:00'],
    ['the end of Sunday counts as Friday does', '2026-03-08 23:59', 1, '2026-03-09 16:00'],
    ['the last minute of Friday, before Saturday', '2026-03-06 23:59', 1, '2026-03-09 16:00'],
    ['Monday no longer counts as Sunday does', '2026-03-09 00:00', 1, '2026-03-10 16:00'],
    ['no day, received in working time', '2026-03-02 09:00', 0, '2026-03-02 16:00'],
    ['no day, received at the moment of closing', '2026-03-02 16:00', 0, '2026-03-02 16:00'],
    ['no day, received after closing', '2026-03-02 16:01', 0, '2026-03-03 16:00'],
    ['no day, received on a Saturday', '2026-03-07 09:00', 0, '2026-03-09 16:00'],
    ['400 days', '2026-03-02 09:00', 400, '2027-09-13 16:00'],
    ['into a leap day', '2028-02-28 09:00', 1, '2028-02-29 16:00'],
    ['over the end of February', '2026-02-27 09:00', 1, '2026-03-02 16:00'],
    ['over the end of the year', '2026-12-31 09:00', 1, '2027-01-01 16:30'],
  ] as const)('%s', (...[, receipt, days, due]) => {
    expect(inWita(endOfWorkingDay(aCalendar(), wita(receipt), days))).toBe(due);
  });

  it.each([
    ['inside the term', ['2026-03-04'], '2026-03-02 09:00', '2026-03-06 16:30'],
    ['on its first day', ['2026-03-03'], '2026-03-02 09:00', '2026-03-06 16:30'],
    ['on its last day', ['2026-03-05'], '2026-03-02 09:00', '2026-03-06 16:30'],
    ['the day after it', ['2026-03-06'], '2026-03-02 09:00', '2026-03-05 16:00'],
    ['the day of receipt', ['2026-03-02'], '2026-03-02 09:00', '2026-03-05 16:00'],
    ['the day before receipt', ['2026-02-27'], '2026-03-02 09:00', '2026-03-05 16:00'],
    ['several in a row', ['2026-03-03', '2026-03-04', '2026-03-05'], '2026-03-02 09:00', '2026-03-10 16:00'],
    [
      'in a row over a week-end',
      ['2026-03-05', '2026-03-06', '2026-03-09'],
      '2026-03-02 09:00',
      '2026-03-10 16:00',
    ],
    ['on a week-end', ['2026-03-07', '2026-03-08'], '2026-03-05 09:00', '2026-03-10 16:00'],
    ['none that counts any more', [], '2026-03-02 09:00', '2026-03-05 16:00'],
  ] as const)('with a holiday %s', (...[, closed, receipt, due]) => {
    expect(inWita(endOfWorkingDay(aCalendar('FIVE_DAY', ...closed), wita(receipt), 3))).toBe(due);
  });

  it('is the same for a day, a time and a written time of that day', () => {
    const due = wita('2026-03-05 16:00');
    for (const receipt of [
      startOfDay('2026-03-02'),
      wita('2026-03-02 13:45'),
      new Date('2026-03-02T05:45:00Z'),
    ])
      expect(endOfWorkingDay(aCalendar(), receipt, 3)).toEqual(due);
  });

  it('of a day that ends at 24:00 lasts to its last millisecond and stays on it', () => {
    const due = endOfWorkingDay(aCalendar('ROUND_THE_CLOCK'), wita('2026-03-06 09:00'), 1);
    expect(inWita(due)).toBe('2026-03-07 23:59:59.999');
  });

  it('loses one day to Kuningan in a five-day office, two in a six-day one, none round the clock', () => {
    const kuningan = ['2026-06-26', '2026-06-27'];
    const receipt = wita('2026-06-25 09:00');
    expect(inWita(endOfWorkingDay(aCalendar('FIVE_DAY', ...kuningan), receipt, 2))).toBe('2026-06-30 16:00');
    expect(inWita(endOfWorkingDay(aCalendar('SIX_DAY', ...kuningan), receipt, 2))).toBe('2026-06-30 15:00');
    expect(inWita(endOfWorkingDay(aCalendar('ROUND_THE_CLOCK'), receipt, 2))).toBe('2026-06-27 23:59:59.999');
    expect(inWita(endOfWorkingDay(aCalendar('SIX_DAY'), receipt, 2))).toBe('2026-06-27 11:30');
  });

  it('follows a circular that shortens Galungan to one day', () => {
    const galungan = ['2026-06-16', '2026-06-17', '2026-06-18'];
    const receipt = wita('2026-06-15 09:00');
    expect(inWita(endOfWorkingDay(aCalendar('FIVE_DAY', ...galungan), receipt, 3))).toBe('2026-06-23 16:00');
    expect(inWita(endOfWorkingDay(aCalendar('FIVE_DAY', '2026-06-17'), receipt, 3))).toBe('2026-06-19 16:30');
  });

  it('ends on one day for the nation and on another for the city', () => {
    const [nation, city] = [
      aCalendar('FIVE_DAY', '2026-06-16'),
      aCalendar('FIVE_DAY', '2026-06-16', '2026-06-17'),
    ];
    const receipt = wita('2026-06-15 09:00');
    expect(inWita(endOfWorkingDay(nation, receipt, 3))).toBe('2026-06-19 16:30');
    expect(inWita(endOfWorkingDay(city, receipt, 3))).toBe('2026-06-22 16:00');
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000])('of %s days is a fault', (days) => {
    expect(() => endOfWorkingDay(aCalendar(), wita('2026-03-02 09:00'), days)).toThrow(RangeError);
    expect(() => endOfCalendarDays(aCalendar(), wita('2026-03-02 09:00'), days)).toThrow(RangeError);
  });

  it('from no instant is a fault', () => {
    for (const term of [endOfWorkingDay, endOfCalendarDays, forwardDue])
      expect(() => term(aCalendar(), new Date(Number.NaN), 1)).toThrow(RangeError);
  });

  it('is cheap: of the holidays of 30 years it reads as many as halving needs', () => {
    const holidays = Array.from({ length: 1000 }, (_, index) => dayAfter('2015-01-01', index * 11));
    const calendar = aCalendar('FIVE_DAY', ...holidays);
    let reads = 0;
    const closures = new Proxy(calendar.closures, {
      get(target, key, receiver) {
        if (key !== 'length') reads += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    endOfWorkingDay({ ...calendar, closures }, wita('2026-03-02 09:00'), 400);
    expect(reads).toBeGreaterThan(5);
    expect(reads).toBeLessThan(60);
  });
});

describe('a term in calendar days', () => {
  it.each([
    ['ends on a working day', [], '2026-03-02 09:00', 30, '2026-04-01 16:00'],
    ['moves from Saturday to Monday', [], '2026-03-02 09:00', 5, '2026-03-09 16:00'],
    ['moves from Sunday to Monday', [], '2026-03-02 09:00', 6, '2026-03-09 16:00'],
    [
      'moves from a holiday to the next working day',
      ['2026-04-01'],
      '2026-03-02 09:00',
      30,
      '2026-04-02 16:00',
    ],
    ['moves over a week-end and a holiday', ['2026-03-09'], '2026-03-02 09:00', 5, '2026-03-10 16:00'],
    ['does not count holidays inside', ['2026-03-04'], '2026-03-02 09:00', 30, '2026-04-01 16:00'],
    ['runs through a leap day', [], '2028-02-28 09:00', 2, '2028-03-01 16:00'],
    ['runs over February', [], '2026-02-28 09:00', 2, '2026-03-02 16:00'],
    ['of no days ends as today does', [], '2026-03-02 09:00', 0, '2026-03-02 16:00'],
    ['of no days, received on a Sunday, ends on Monday', [], '2026-03-01 09:00', 0, '2026-03-02 16:00'],
  ] as const)('%s', (...[, closed, receipt, days, due]) => {
    expect(inWita(endOfCalendarDays(aCalendar('FIVE_DAY', ...closed), wita(receipt), days))).toBe(due);
  });
});

describe('a term in working days for a citizen', () => {
  it.each([
    ['lasts to midnight, not to the closing', [], '2026-03-02 09:00', 10, '2026-03-16 23:59:59.999'],
    ['counts as offices do', ['2026-03-10'], '2026-03-07 09:00', 2, '2026-03-11 23:59:59.999'],
    ['of no days lasts through today', [], '2026-03-07 09:00', 0, '2026-03-07 23:59:59.999'],
  ] as const)('%s', (...[, closed, from, days, end]) => {
    expect(inWita(lastMomentOfWorkingDay(aCalendar('FIVE_DAY', ...closed), wita(from), days))).toBe(end);
  });
});

describe('forwarding (Regulation 45/2013, Article 8(1))', () => {
  it.each([
    ['received in working hours: 24 hours', [], '2026-03-02 09:00', '2026-03-03 09:00'],
    ['received at the opening', [], '2026-03-02 07:30', '2026-03-03 07:30'],
    ['received before the opening: from the opening', [], '2026-03-02 05:00', '2026-03-03 07:30'],
    ['received in the break at noon: from its end', [], '2026-03-02 12:20', '2026-03-03 13:00'],
    ['received in the last minute', [], '2026-03-02 15:59', '2026-03-03 15:59'],
    ['received at closing: from the next opening', [], '2026-03-02 16:00', '2026-03-04 07:30'],
    ['received at night', [], '2026-03-02 23:00', '2026-03-04 07:30'],
    ['received on Friday in working hours: hours run on', [], '2026-03-06 10:00', '2026-03-07 10:00'],
    ['received on Friday evening: from Monday', [], '2026-03-06 17:00', '2026-03-10 07:30'],
    ['received on a Sunday', [], '2026-03-08 12:00', '2026-03-10 07:30'],
    ['received on a holiday', ['2026-03-02'], '2026-03-02 09:00', '2026-03-04 07:30'],
    ['received the evening before a holiday', ['2026-03-03'], '2026-03-02 17:00', '2026-03-05 07:30'],
    ['received the day before a holiday, in hours', ['2026-03-03'], '2026-03-02 09:00', '2026-03-03 09:00'],
  ] as const)('%s', (...[, closed, receipt, due]) => {
    expect(inWita(forwardDue(aCalendar('FIVE_DAY', ...closed), wita(receipt)))).toBe(due);
  });

  it.each([
    ['the day before: its 24 hours wait', '2026-03-18 14:00', '2026-03-20 14:00'],
    ['two days before: they end first', '2026-03-17 14:00', '2026-03-18 14:00'],
    ['on Nyepi itself: from the next opening', '2026-03-19 10:00', '2026-03-21 07:30'],
  ])('stands still on Nyepi; received %s', (_, receipt, due) => {
    const nyepi = { nameId: 'Hari Suci Nyepi', nameEn: 'Nyepi', silent: true };
    expect(
      inWita(forwardDue(calendarOf({ holidays: new Map([['2026-03-19', nyepi]]) }), wita(receipt))),
    ).toBe(due);
  });

  it('stands still on a Nyepi that is a Saturday', () => {
    const nyepi = { nameId: 'Hari Suci Nyepi', nameEn: 'Nyepi', silent: true };
    const calendar = calendarOf({ holidays: new Map([['2025-03-29', nyepi]]) });
    expect(inWita(forwardDue(calendar, wita('2025-03-28 10:00')))).toBe('2025-03-30 10:00');
  });

  it('round the clock is 24 hours from any moment', () => {
    expect(inWita(forwardDue(aCalendar('ROUND_THE_CLOCK'), wita('2026-03-08 03:21')))).toBe(
      '2026-03-09 03:21',
    );
  });
});
