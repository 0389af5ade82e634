import { fc } from '../../../test/support/properties';
import { countDayByDay } from '../../../test/support/count-day-by-day';
import { aCalendar, calendarCodes, calendarOf, holidaysOn } from '../../../test/support/work-calendars';
import { addClockTime, clockTimeBetween } from './clock-time';
import { endOfCalendarDays, endOfWorkingDay, forwardDue, lastMomentOfWorkingDay } from './deadlines';
import { dayAfter, localDay } from './local-day';
import type { WorkCalendar } from './work-calendar';
import { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days';
import { addWorkingTime, isOpen, nextOpening, workingTimeBetween } from './working-time';

const minute = 60_000;
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / minute, max: Date.UTC(2027, 11, 31) / minute })
  .map((minutes) => new Date(minutes * minute));
const days = fc.integer({ min: 0, max: 730 }).map((after) => dayAfter('2026-01-01', after));
const holidays = fc.uniqueArray(days, { maxLength: 60 });

/** Any hours: from one period a week to several a day, at any minute. */
const periods = fc
  .uniqueArray(fc.integer({ min: 0, max: 7 * 1440 }), { minLength: 2, maxLength: 24 })
  .map((borders) => borders.toSorted((one, other) => one - other))
  .map((borders) =>
    borders.flatMap((from, index) => {
      const to = borders[index + 1];
      if (index % 2 === 1 || to === undefined) return [];
      const weekday = Math.floor(from / 1440);
      return [
        {
          weekday: weekday + 1,
          opens: written(from % 1440),
          closes: written(Math.min(to - weekday * 1440, 1440)),
        },
      ];
    }),
  );
const strangeCalendars = fc
  .tuple(periods, holidays)
  .filter(([hours]) => hours.length > 0 && hours.every(({ weekday }) => weekday <= 7))
  .map(([hours, closed]) => calendarOf({ code: 'STRANGE', periods: hours, holidays: holidaysOn(closed) }));
const calendars = fc.oneof(
  fc.tuple(fc.constantFrom(...calendarCodes), holidays).map(([code, closed]) => aCalendar(code, ...closed)),
  strangeCalendars,
);
const lengths = fc.integer({ min: 0, max: 60 });

const deadlines = [
  ['a term in working days', endOfWorkingDay],
  ['a term in calendar days', endOfCalendarDays],
  ['a term of a citizen', lastMomentOfWorkingDay],
  ['forwarding', (calendar: WorkCalendar, receipt: Date) => forwardDue(calendar, receipt)],
] as const;

describe.each(deadlines)('the end of %s', (_, end) => {
  it('is never before its receipt, and never earlier for a later receipt', () => {
    fc.assert(
      fc.property(calendars, instants, instants, lengths, (...[calendar, one, other, length]) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(end(calendar, first, length) >= first).toBe(true);
        expect(end(calendar, first, length) <= end(calendar, second, length)).toBe(true);
      }),
    );
  });

  it('is never earlier for a longer term', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, lengths, (...[calendar, receipt, length, more]) => {
        expect(end(calendar, receipt, length) <= end(calendar, receipt, length + more)).toBe(true);
      }),
    );
  });

  it('is never brought forward by one more holiday, silent or not', () => {
    fc.assert(
      fc.property(
        calendars,
        days,
        fc.boolean(),
        instants,
        lengths,
        (...[calendar, day, silent, receipt, length]) => {
          const name = { nameId: 'Libur', nameEn: 'Holiday', silent };
          const closed = calendarOf({ ...calendar, holidays: new Map([...calendar.holidays, [day, name]]) });
          expect(end(closed, receipt, length) >= end(calendar, receipt, length)).toBe(true);
        },
      ),
    );
  });
});

describe('working days', () => {
  it('added and taken away again return to a working day, at the same time', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, at, length) => {
        fc.pre(isWorkingDay(calendar, localDay(at)));
        expect(subtractWorkingDays(calendar, addWorkingDays(calendar, at, length), length)).toEqual(at);
        expect(addWorkingDays(calendar, subtractWorkingDays(calendar, at, length), length)).toEqual(at);
      }),
    );
  });

  it('of a term are as many as it was long', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 400 }), (calendar, receipt, length) => {
        const due = endOfWorkingDay(calendar, receipt, length);
        expect(workingDaysBetween(calendar, receipt, due)).toBe(length);
        expect(isWorkingDay(calendar, localDay(due))).toBe(true);
      }),
    );
  });
});

describe('working time', () => {
  it('adds up over any instant between', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (...[calendar, from, between, to]) => {
        expect(workingTimeBetween(calendar, from, between) + workingTimeBetween(calendar, between, to)).toBe(
          workingTimeBetween(calendar, from, to),
        );
      }),
    );
  });

  it('that was added has passed, and not a moment more', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: -5000, max: 5000 }), (calendar, at, minutes) => {
        const then = addWorkingTime(calendar, at, minutes * minute);
        expect(workingTimeBetween(calendar, at, then)).toBe(minutes * minute);
        if (minutes > 0) expect(isOpen(calendar, new Date(then.getTime() - 1))).toBe(true);
        if (minutes < 0) expect(isOpen(calendar, then)).toBe(true);
      }),
    );
  });

  it('begins at the next opening, and none passes before', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, at) => {
        const opening = nextOpening(calendar, at);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(workingTimeBetween(calendar, at, opening)).toBe(0);
      }),
    );
  });

  it('round the clock is plain time', () => {
    const calendar = aCalendar('ROUND_THE_CLOCK');
    fc.assert(
      fc.property(instants, instants, (from, to) => {
        const length = to.getTime() - from.getTime();
        expect(workingTimeBetween(calendar, from, to)).toBe(length);
        expect(addWorkingTime(calendar, from, length)).toEqual(to);
        expect(nextOpening(calendar, from)).toEqual(from);
      }),
    );
  });
});

describe('hours of the clock', () => {
  it('that were added have passed', () => {
    fc.assert(
      fc.property(days, instants, fc.integer({ min: 1, max: 5000 }), (day, at, minutes) => {
        const silent = { nameId: 'Nyepi', nameEn: 'Nyepi', silent: true };
        const calendar = calendarOf({ holidays: new Map([[day, silent]]) });
        const then = addClockTime(calendar, at, minutes * minute);
        expect(clockTimeBetween(calendar, at, then)).toBe(minutes * minute);
        expect(clockTimeBetween(calendar, then, at)).toBe(-minutes * minute);
      }),
    );
  });
});

describe('counting day by day', () => {
  it('comes to the same deadlines', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, receipt, length) => {
        const slow = countDayByDay(calendar);
        const at = receipt.getTime();
        expect(endOfWorkingDay(calendar, receipt, length).getTime()).toBe(slow.endOfWorkingDay(at, length));
        expect(endOfCalendarDays(calendar, receipt, length).getTime()).toBe(
          slow.endOfCalendarDays(at, length),
        );
        expect(isOpen(calendar, receipt)).toBe(slow.isOpen(at));
      }),
    );
  });

  it('comes to the same working time', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 15_000 }), (calendar, from, minutes) => {
        const to = new Date(from.getTime() + minutes * minute);
        const slow = countDayByDay(calendar).workingMinutesBetween(from.getTime(), to.getTime());
        expect(workingTimeBetween(calendar, from, to)).toBe(slow * minute);
      }),
      { numRuns: 20 },
    );
  });
});

function written(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
