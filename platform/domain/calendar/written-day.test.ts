import { writtenDay, writtenDayOf, writtenTime, writtenWeekday } from './written-day';

describe('a day in an official letter', () => {
  it.each([
    ['2026-05-12', '12 Mei 2026', 'Selasa, 12 Mei 2026'],
    ['2026-01-01', '1 Januari 2026', 'Kamis, 1 Januari 2026'],
    ['2026-08-17', '17 Agustus 2026', 'Senin, 17 Agustus 2026'],
    ['2028-02-29', '29 Februari 2028', 'Selasa, 29 Februari 2028'],
  ])('%s is written %s', (day, written, withWeekday) => {
    expect(writtenDay(day)).toBe(written);
    expect(writtenWeekday(day)).toBe(withWeekday);
  });

  it('is the day in Denpasar, and so is the time', () => {
    const lateInLondon = new Date('2026-05-11T17:05:00.000Z');
    expect(writtenDayOf(lateInLondon)).toBe('12 Mei 2026');
    expect(writtenTime(lateInLondon)).toBe('01.05 WITA');
  });
});
