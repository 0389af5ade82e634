import { daysFromEaster } from './christian-days';

it.each([
  ['2000-04-23'],
  ['2008-03-23'],
  ['2011-04-24'],
  ['2024-03-31'],
  ['2025-04-20'],
  ['2026-04-05'],
  ['2027-03-28'],
  ['2038-04-25'],
  ['2100-03-28'],
])('knows Easter Sunday %s', (day) => {
  expect(daysFromEaster(Number(day.slice(0, 4)), 0)).toBe(day);
});

it('counts Good Friday and Ascension from it', () => {
  expect(daysFromEaster(2026, -2)).toBe('2026-04-03');
  expect(daysFromEaster(2026, 39)).toBe('2026-05-14');
});

it('finds a Sunday in every year the hub knows', () => {
  for (let year = 2000; year <= 2100; year += 1) {
    expect(new Date(`${daysFromEaster(year, 0)}T00:00:00Z`).getUTCDay()).toBe(0);
  }
});
