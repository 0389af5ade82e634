import { fc } from '../../../../test/support/properties';
import { dayAfter, dayOfNumber, weekdayOf } from '../local-day';
import { pawukonDay, pawukonDaysIn } from './pawukon';

const days = fc.integer({ min: 0, max: 60_000 }).map(dayOfNumber);

describe('the Pawukon', () => {
  it.each([
    ['Saraswati, its last day', '2026-04-04', 210],
    ['the first day of Sinta', '2026-04-05', 1],
    ['Pagerwesi', '2026-11-04', 4],
    ['Galungan', '2026-06-17', 74],
    ['Kuningan', '2026-06-27', 84],
    ['Thursday of Krulut', '2026-01-01', 117],
  ])('knows %s', (_, day, of) => {
    expect(pawukonDay(day)).toBe(of);
  });

  it('begins its weeks on Sunday and returns after 210 days', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(pawukonDay(dayAfter(day, 210))).toBe(pawukonDay(day));
        expect((pawukonDay(day) - 1) % 7).toBe(weekdayOf(day) % 7);
      }),
    );
  });

  it('finds in a year all days of one place, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 210 }), (year, of) => {
        const found = pawukonDaysIn(year, of);
        expect(found.every((day) => pawukonDay(day) === of && day.startsWith(`${year}-`))).toBe(true);
        expect(found.length === 1 || found.length === 2).toBe(true);
      }),
    );
  });
});
