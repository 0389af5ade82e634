import { fillTemplate, readTemplate } from './placeholders';

const allowed = ['nomor', 'tenggat'];

describe('a text with places to fill in', () => {
  it.each([
    ['Nomor {nomor}, paling lambat {tenggat}.', 'Nomor PD-1, paling lambat [tenggat].', ['tenggat']],
    ['Tanpa isian', 'Tanpa isian', []],
    ['{nomor}{nomor}', 'PD-1PD-1', []],
  ])('reads and fills %s', (written, text, missing) => {
    const read = readTemplate(written, allowed);
    expect('parts' in read && fillTemplate(read.parts, { nomor: 'PD-1', tenggat: null })).toEqual({
      text,
      missing,
    });
  });

  it('fills in text as text, braces and all, and never reads it again', () => {
    const read = readTemplate('{nomor}', allowed);
    expect('parts' in read && fillTemplate(read.parts, { nomor: '{tenggat}{nomor}' }).text).toBe(
      '{tenggat}{nomor}',
    );
  });

  it.each([
    '{',
    '}',
    '{}',
    '{nomor',
    'nomor}',
    '{{nomor}}',
    '{no{nomor}mor}',
    '{ nomor }',
    '{NOMOR}',
    '{nomor.x}',
    '}{',
  ])('is refused as broken: %s', (written) =>
    expect(readTemplate(written, allowed)).toEqual({ fault: 'BROKEN' }),
  );

  it.each(['nama_pelapor', 'nik', 'constructor'])('does not know {%s}', (placeholder) => {
    expect(readTemplate(`Halo {${placeholder}}`, allowed)).toEqual({ fault: 'UNKNOWN', placeholder });
  });

  it('is read in one pass, however many braces it has', () => {
    expect(readTemplate('{'.repeat(1_000_000), allowed)).toEqual({ fault: 'BROKEN' });
    expect(readTemplate('{nomor}'.repeat(100_000), allowed)).toHaveProperty('parts');
  });
});
