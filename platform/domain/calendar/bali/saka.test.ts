import { startOfDay } from '../local-day';
import { sakaYears, tilemKapitu, tilemKasanga } from './saka';

const day = 24 * 60 * 60 * 1000;
const years = Array.from(
  { length: sakaYears.last - sakaYears.first + 1 },
  (_, index) => sakaYears.first + index,
);

/** Mean new moon of a lunation (Meeus, Astronomical Algorithms, chapter 49), in days from a noon; the true one is within 0.6 day. */
function nearestMeanNewMoon(at: number): number {
  const [first, month] = [Date.UTC(2000, 0, 6, 14, 20), 29.530588861 * day];
  return first + Math.round((at - first) / month) * month;
}

describe('the dark moon of the Saka calendar', () => {
  it.each([
    ['seventh', tilemKapitu],
    ['ninth', tilemKasanga],
  ])('never leaves the moon by much: the %s', (_, tilem) => {
    const apart = years.map((year) => {
      const noon = startOfDay(tilem(year)).getTime() + day / 2;
      return Math.abs(noon - nearestMeanNewMoon(noon)) / day;
    });
    expect(Math.max(...apart)).toBeLessThan(2);
  });

  it('comes in March or at its edges when it is the ninth', () => {
    const inYear = years.map((year) => tilemKasanga(year).slice(5)).sort();
    expect(inYear[0]?.localeCompare('03-01')).toBeGreaterThanOrEqual(0);
    expect(inYear.at(-1)?.localeCompare('04-05')).toBeLessThan(0);
  });

  it('comes after 12 or 13 months again, 13 of them seven times in 19 years', () => {
    const months = years
      .slice(1)
      .map((year) =>
        Math.round(
          (startOfDay(tilemKasanga(year)).getTime() - startOfDay(tilemKasanga(year - 1)).getTime()) /
            (29.53 * day),
        ),
      );
    expect(new Set(months)).toEqual(new Set([12, 13]));
    for (let from = 0; from + 19 <= months.length; from += 1) {
      expect(months.slice(from, from + 19).filter((each) => each === 13)).toHaveLength(7);
    }
  });
});
