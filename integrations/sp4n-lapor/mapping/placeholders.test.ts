import { fillPlaceholders } from './placeholders';

const values = {
  institution_from: 'Kota Denpasar',
  institution_to: 'Dinas PUPR',
  status_old: 'Terverifikasi',
  status_new: 'Proses',
};

describe('placeholders in texts of SP4N-LAPOR!', () => {
  it.each([
    ['Didisposisikan ke {{institution_to}}', 'Didisposisikan ke Dinas PUPR'],
    ['{{ institution_from_link }} kepada {{institution_to_link}}', 'Kota Denpasar kepada Dinas PUPR'],
    ['{{status_old}} → {{  STATUS_NEW }}', 'Terverifikasi → Proses'],
    ['{satu kurung} dan {{}}', '{satu kurung} dan {{}}'],
  ])('%j becomes %j', (text, filled) =>
    expect(fillPlaceholders(text, values)).toEqual({ text: filled, unknown: [] }),
  );

  it('leaves out what it has no value for, and says so', () => {
    expect(fillPlaceholders('Oleh {{institution}} pada {{waktu}}', values)).toEqual({
      text: 'Oleh pada',
      unknown: ['institution', 'waktu'],
    });
    expect(fillPlaceholders('{{constructor}}', values).unknown).toEqual(['constructor']);
  });

  it('does not fill a value a second time', () => {
    expect(fillPlaceholders('{{institution_to}}', { institution_to: '{{status_new}} $& $1' }).text).toBe(
      '{{status_new}} $& $1',
    );
  });
});
