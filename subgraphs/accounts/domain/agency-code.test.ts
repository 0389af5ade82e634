import { readAgencyCode } from './agency-code';

describe('an agency code', () => {
  it.each([
    ['PUPR', 'PUPR'],
    [' kel-dauh-puri ', 'KEL-DAUH-PURI'],
    ['DP3AP2KB', 'DP3AP2KB'],
  ])('is read from %s', (given, code) => {
    expect(readAgencyCode(given)).toBe(code);
  });

  it.each([[''], ['-'], ['PU PR'], ['PUPR-'], ["PUPR'--"], ['A'.repeat(65)], ['A'.repeat(101)]])(
    'is not %.20s',
    (given) => {
      expect(readAgencyCode(given)).toBeNull();
    },
  );
});
