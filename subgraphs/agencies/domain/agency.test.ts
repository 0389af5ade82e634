import { isOpenOn, nameOn, wardsOf } from './agency';
import { anAgency } from '../../../test/support/agencies';

const day = (text: string) => new Date(`${text}T00:00:00+08:00`);

describe('an agency that exists from 2015 until 2020', () => {
  const agency = anAgency('A', { validFrom: day('2015-01-01'), validTo: day('2020-01-01') });

  it.each([
    ['2014-12-31', false],
    ['2015-01-01', true],
    ['2019-12-31', true],
    ['2020-01-01', false],
  ])('on %s is open: %s', (date, open) => {
    expect(isOpenOn(agency, day(date))).toBe(open);
  });
});

it('is open for ever without an end', () => {
  expect(isOpenOn(anAgency('A'), day('2199-01-01'))).toBe(true);
});

describe('an agency renamed in 2016 and 2021', () => {
  const agency = anAgency('A', {
    name: 'Third',
    formerNames: [
      { name: 'First', shortName: '1', from: day('2013-01-01'), to: day('2016-06-01') },
      { name: 'Second', shortName: '2', from: day('2016-06-01'), to: day('2021-01-01') },
    ],
  });

  it.each([
    ['2010-01-01', 'First'],
    ['2016-05-31', 'First'],
    ['2016-06-01', 'Second'],
    ['2020-12-31', 'Second'],
    ['2021-01-01', 'Third'],
  ])('on %s is called %s', (date, name) => {
    expect(nameOn(agency, day(date))).toBe(name);
  });
});

it.each([
  [anAgency('A', { type: 'KELURAHAN', name: 'Kelurahan Renon' }), ['Renon']],
  [anAgency('A', { villages: ['Sidakarya', 'Pemogan'] }), ['Sidakarya', 'Pemogan']],
  [anAgency('A'), []],
])('answers for its own ward or the villages of its district %#', (agency, wards) => {
  expect(wardsOf(agency)).toEqual(wards);
});
