import { classNamed, classNames } from './classes';

describe('classes of SP4N-LAPOR!', () => {
  it.each([
    ['Pengaduan', 'COMPLAINT', false],
    ['pengaduan tidak berkadar pengawasan', 'COMPLAINT', false],
    ['Pengaduan Berkadar Pengawasan', 'COMPLAINT', true],
    ['ASPIRASI', 'ASPIRATION', false],
    ['Permintaan\u00a0Informasi', 'INFORMATION_REQUEST', false],
    ['Whistle  Blowing', 'COMPLAINT', true],
  ])('%j is %s, supervisory: %s', (name, code, supervisory) =>
    expect(classNamed(name)).toEqual({ class: code, supervisory }),
  );

  it.each(Object.entries(classNames))('%s is read back as it is written', (code, name) =>
    expect(classNamed(name)).toEqual({ class: code, supervisory: false }),
  );

  it.each(['', 'Lainnya', 'constructor'])('%j is nothing we know', (name) =>
    expect(classNamed(name)).toBeNull(),
  );
});
