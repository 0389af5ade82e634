import { maskNik, readNik } from './nik';

describe('a NIK', () => {
  it.each([
    ['of a man of Denpasar', '5171011208900001', '5171011208900001'],
    ['of a woman, 40 added to the day', '5171015208900002', '5171015208900002'],
    ['written in groups', '5171 0112 0890.0001', '5171011208900001'],
    ['of a woman born on the 31st', '5171017112850003', '5171017112850003'],
    ['of a leap day', '5171012902960004', '5171012902960004'],
    ['of a leap day of 2000', '5171012902000004', '5171012902000004'],
    ['of Papua Pegunungan', '9501011208900001', '9501011208900001'],
  ])('is read when it is %s', (_case, given, nik) => {
    expect(readNik(given)).toBe(nik);
  });

  it.each([
    ['empty', ''],
    ['15 digits', '517101120890001'],
    ['17 digits', '51710112089000011'],
    ['letters', '51710112089O0001'],
    ['digits of another script', '٥١٧١٠١١٢٠٨٩٠٠٠٠١'],
    ['no such province', '2071011208900001'],
    ['province 00', '0071011208900001'],
    ['regency 00', '5100011208900001'],
    ['district 00', '5171001208900001'],
    ['day 00', '5171010008900001'],
    ['day 32', '5171013208900001'],
    ['day 40, which is nobody', '5171014008900001'],
    ['day 72', '5171017208900001'],
    ['month 13', '5171011213900001'],
    ['month 00', '5171011200900001'],
    ['31 April', '5171013104900001'],
    ['29 February of no leap year', '5171012902950004'],
    ['30 February', '5171013002960004'],
    ['serial 0000', '5171011208900000'],
    ['a very long text', '5'.repeat(100_000)],
  ])('is not %s', (_case, given) => {
    expect(readNik(given)).toBeNull();
  });

  it('shows its last four digits only', () => {
    expect(maskNik('5171011208900001')).toBe('************0001');
  });
});
