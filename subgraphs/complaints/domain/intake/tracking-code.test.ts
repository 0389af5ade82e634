import { maskedData, offlineReporterId, hasAccount } from './offline-reporter';
import { readTrackingCode, trackingCodeFrom } from './tracking-code';

describe('a tracking code', () => {
  it('is read as people type it', () => {
    const code = trackingCodeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 7));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readTrackingCode(code)).toBe(code);
    expect(readTrackingCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toBe(code);
  });

  it.each(['', '1234', 'U'.repeat(16), 'x'.repeat(100_000)])('is none in %.20s', (typed) => {
    expect(readTrackingCode(typed)).toBeNull();
  });
});

describe('a reporter without account', () => {
  it('is told from an account by the identifier', () => {
    expect(hasAccount(offlineReporterId('0'.repeat(28)))).toBe(false);
    expect(offlineReporterId('f'.repeat(28))).toHaveLength(36);
    expect(hasAccount('5a2c7d1e-0000-4000-8000-000000000000')).toBe(true);
  });

  it('is masked so that nobody is reached by what is left', () => {
    expect(
      maskedData({
        name: 'Ni Luh Contoh',
        address: 'Jl. Rekaan No. 7',
        nik: '5171014107900003',
        phone: '+6281234567890',
        email: 'niluh@contoh.example',
      }),
    ).toEqual({
      name: 'N************',
      address: '********',
      nik: '************0003',
      phone: '+62********890',
      email: 'n***@contoh.example',
    });
  });
});
