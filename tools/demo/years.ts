/**
 * Complaints per year as the city has published them (2013-2018: yearly totals; 13,476 in all to November
 * 2022, which leaves 5,260 for 2019-2022). Later years are assumed to go on as 2022.
 */
export const complaintsPerYear: readonly (readonly [year: number, count: number])[] = [
  [2013, 33],
  [2014, 595],
  [2015, 870],
  [2016, 2576],
  [2017, 2448],
  [2018, 1694],
  [2019, 1480],
  [2020, 1210],
  [2021, 1250],
  [2022, 1320],
  [2023, 1320],
  [2024, 1320],
  [2025, 1320],
  [2026, 1320],
];
