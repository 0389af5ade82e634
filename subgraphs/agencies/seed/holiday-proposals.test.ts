import { holidayProposals } from './holiday-proposals';

const ids = (year: number) => holidayProposals(year).map(({ id }) => id);

it.each([2000, 2003, 2025, 2026, 2027, 2099, 2100])('gives every day of %d an id of its own', (year) => {
  const days = holidayProposals(year);
  expect(new Set(ids(year)).size).toBe(days.length);
  expect(days.every(({ day, id }) => day.startsWith(`${year}-`) && id.length <= 64)).toBe(true);
});

it('has the days of Bali beside those of the country', () => {
  const galungan = holidayProposals(2025).filter(({ id }) => id.startsWith('BALI.2025.GALUNGAN.'));
  expect(galungan.map(({ day, source }) => [day, source])).toEqual([
    ['2025-04-23', 'BALI'],
    ['2025-11-19', 'BALI'],
  ]);
});

it('proposes Nyepi as a national day once, decreed or not', () => {
  expect(ids(2026).filter((id) => id.includes('NYEPI'))).toEqual([
    'NATIONAL.2026.NYEPI.1',
    'JOINT_LEAVE.2026.NYEPI.1',
  ]);
  expect(ids(2027).filter((id) => id.includes('NYEPI'))).toEqual(['NATIONAL.2027.NYEPI.1']);
});

it.each([2025, 2026])('computes Nyepi of %d on the day of the decree', (year) => {
  const days = holidayProposals(year);
  const nyepi = days.find(({ id }) => id === `NATIONAL.${year}.NYEPI.1`)?.day;
  const eve = days.find(({ id }) => id === `BALI.${year}.TAWUR_KASANGA.1`)?.day;
  expect(new Date(`${nyepi}`).getTime() - new Date(`${eve}`).getTime()).toBe(24 * 60 * 60 * 1000);
});
