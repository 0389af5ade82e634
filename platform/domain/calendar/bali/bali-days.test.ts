import { baliDays } from './bali-days';
import { sakaYears } from './saka';

const daysOf = (code: string, ...years: number[]) =>
  years.flatMap(baliDays).flatMap((day) => (day.code === code ? day.day : []));

describe('the days of Bali', () => {
  it.each([
    ['GALUNGAN', ['2024-02-28', '2024-09-25', '2025-04-23', '2025-11-19']],
    ['KUNINGAN', ['2024-03-09', '2024-10-05', '2025-05-03', '2025-11-29']],
    ['SARASWATI', ['2024-07-13', '2025-02-08', '2025-09-06']],
    ['PAGERWESI', ['2024-07-17', '2025-02-12', '2025-09-10']],
  ])('have %s every 210 days', (code, days) => {
    expect(daysOf(code, 2024, 2025)).toEqual(days);
  });

  it('have Galungan once or twice a year', () => {
    expect(daysOf('GALUNGAN', 2020, 2021, 2022, 2023)).toEqual([
      ...['2020-02-19', '2020-09-16', '2021-04-14', '2021-11-10'],
      ...['2022-06-08', '2023-01-04', '2023-08-02'],
    ]);
    expect(daysOf('GALUNGAN', 2026, 2027)).toEqual(['2026-06-17', '2027-01-13', '2027-08-11']);
  });

  // As the joint decrees of holidays set it. In 2010 the moon became new on that very day; in 2020 the dark moon
  // shared its day with the first of the new month.
  it.each([
    ...['2006-03-30', '2007-03-19', '2008-03-07', '2009-03-26', '2010-03-16', '2011-03-05', '2012-03-23'],
    ...['2013-03-12', '2014-03-31', '2015-03-21', '2016-03-09', '2017-03-28', '2018-03-17', '2019-03-07'],
    ...['2020-03-25', '2021-03-14', '2022-03-03', '2023-03-22', '2024-03-11', '2025-03-29', '2026-03-19'],
  ])('have Nyepi on %s', (day) => {
    expect(daysOf('NYEPI', Number(day.slice(0, 4)))).toEqual([day]);
  });

  it.each(['2007-01-17', '2012-01-22', '2013-01-10', '2016-01-08', '2017-01-26', '2024-01-09', '2026-01-17'])(
    'have Siwaratri on %s',
    (day) => {
      expect(daysOf('SIWARATRI', Number(day.slice(0, 4)))).toEqual([day]);
    },
  );

  it('are those of the circular for 2013, which adds the day after Siwaratri and the Sunday after Kuningan', () => {
    expect(baliDays(2013).map(({ day }) => day.slice(5))).toEqual([
      ...['01-10', '01-12', '01-16', '03-11', '03-12', '03-13', '03-26', '03-27', '03-28', '04-05', '04-06'],
      ...['08-10', '08-14', '10-22', '10-23', '10-24', '11-01', '11-02'],
    ]);
  });

  it('are those of the circular for 2024', () => {
    expect(baliDays(2024).map(({ day, code }) => `${day.slice(5)} ${code}`)).toEqual([
      ...['01-09 SIWARATRI', '02-27 PENAMPAHAN_GALUNGAN', '02-28 GALUNGAN', '02-29 UMANIS_GALUNGAN'],
      ...['03-08 PENAMPAHAN_KUNINGAN', '03-09 KUNINGAN', '03-10 TAWUR_KASANGA', '03-11 NYEPI'],
      ...['03-12 NGEMBAK_GENI', '07-13 SARASWATI', '07-17 PAGERWESI', '09-24 PENAMPAHAN_GALUNGAN'],
      ...['09-25 GALUNGAN', '09-26 UMANIS_GALUNGAN', '10-04 PENAMPAHAN_KUNINGAN', '10-05 KUNINGAN'],
    ]);
  });

  it('lie in their year and in order, and have names in both languages', () => {
    for (let year = sakaYears.first; year <= sakaYears.last; year += 1) {
      const days = baliDays(year);
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort());
      expect(days.every(({ day }) => day.startsWith(`${year}-`))).toBe(true);
      expect(days.every(({ nameId, nameEn }) => nameId !== '' && nameEn !== '')).toBe(true);
      expect(daysOf('NYEPI', year)).toHaveLength(1);
    }
  });

  it.each([2002, 2100, 2026.5, Number.NaN])('are not computed for the year %s', (year) => {
    expect(() => baliDays(year)).toThrow(RangeError);
  });
});
