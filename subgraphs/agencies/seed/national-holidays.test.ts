import { nationalDays } from './national-holidays';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

it.each([
  [2025, 17, 11],
  [2026, 17, 8],
])('has the days of the decree for %d', (year, national, leave) => {
  const days = nationalDays(year);
  const count = (wanted: string) => days.filter(({ source }) => source === wanted).length;
  expect([count('NATIONAL'), count('JOINT_LEAVE')]).toEqual([national, leave]);
  expect(new Set(days.map(({ id }) => id)).size).toBe(days.length);
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
});

it.each([2025, 2026])('gives leave in %d on days that offices work', (year) => {
  const leave = nationalDays(year).filter(({ source }) => source === 'JOINT_LEAVE');
  expect(leave.filter(({ day }) => weekday(day) === 0 || weekday(day) === 6)).toEqual([]);
});

it('computes a year without a decree, under the ids its decree will have', () => {
  const computed = nationalDays(2027);
  expect(computed.map(({ day, id }) => `${day} ${id}`)).toEqual([
    '2027-01-01 NATIONAL.2027.NEW_YEAR.1',
    '2027-05-01 NATIONAL.2027.LABOUR_DAY.1',
    '2027-06-01 NATIONAL.2027.PANCASILA.1',
    '2027-08-17 NATIONAL.2027.INDEPENDENCE.1',
    '2027-12-25 NATIONAL.2027.CHRISTMAS.1',
    '2027-03-26 NATIONAL.2027.GOOD_FRIDAY.1',
    '2027-05-06 NATIONAL.2027.ASCENSION.1',
  ]);
  expect(nationalDays(2013).map(({ id }) => id)).not.toContain('NATIONAL.2013.LABOUR_DAY.1');
});

it('names the days in both languages and says the second of two', () => {
  const days = nationalDays(2026);
  expect(days.find(({ id }) => id === 'NATIONAL.2026.IDUL_FITRI.2')).toMatchObject({ day: '2026-03-22' });
  expect(days.find(({ day }) => day === '2026-12-24')).toMatchObject({
    id: 'JOINT_LEAVE.2026.CHRISTMAS.1',
    nameId: 'Cuti Bersama Kelahiran Yesus Kristus (Natal)',
    nameEn: 'Joint leave: Christmas',
  });
});
