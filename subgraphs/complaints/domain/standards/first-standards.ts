import type { ClockName, Coordination, Matter, ServiceStandard, Term, TermUnit } from './service-standard';

/**
 * The standards as they were published, version 1 of each. What an admin changes becomes a later version in the
 * database; these stay as they are, because complaints were filed under them.
 */
export const firstStandards: readonly ServiceStandard[] = [
  {
    code: 'DENPASAR',
    version: 1,
    nameId: 'Peraturan Walikota Denpasar Nomor 45 Tahun 2013, Pasal 8',
    nameEn: 'Regulation 45/2013 of the Mayor of Denpasar, Article 8',
    terms: [
      term('FORWARD', [24, 'HOURS']),
      term('FIRST_RESULT', [3, 'WORKING_DAYS'], { coordination: 'ALONE' }),
      term('FIRST_RESULT', [7, 'WORKING_DAYS'], { coordination: 'COORDINATED' }),
      term('FINAL_RESULT', [7, 'WORKING_DAYS'], { coordination: 'ALONE' }),
      // Article 8(3)b says "days"; the service standard of 2013 says working days, which an admin can set.
      term('FINAL_RESULT', [30, 'CALENDAR_DAYS'], { coordination: 'COORDINATED' }),
    ],
    levels: [],
  },
  {
    code: 'LAPOR',
    version: 1,
    // Closing after 10 working days of silence is a step of the life cycle and no clock from receipt.
    nameId: 'SP4N-LAPOR!',
    nameEn: 'SP4N-LAPOR!',
    terms: [
      term('FORWARD', [3, 'WORKING_DAYS']),
      term('FIRST_RESULT', [5, 'WORKING_DAYS']),
      term('FINAL_RESULT', [5, 'WORKING_DAYS'], { matter: 'INFORMATION' }),
      term('FINAL_RESULT', [60, 'WORKING_DAYS'], { matter: 'SUPERVISORY' }),
      term('FINAL_RESULT', [14, 'WORKING_DAYS'], { matter: 'NON_SUPERVISORY' }),
    ],
    levels: [],
  },
  {
    code: 'BADUNG',
    version: 1,
    nameId: 'Standar Pelayanan Kabupaten Badung, bagian III dan IV',
    nameEn: 'Service standard of Badung Regency, parts III and IV',
    terms: [term('FINAL_RESULT', [3, 'WORKING_DAYS'])],
    levels: [
      { nameId: 'Petugas penindak lanjut instansi', nameEn: 'Follow-up officer of the agency' },
      { nameId: 'Bidang atau unit terkait', nameEn: 'Division or unit concerned' },
    ],
  },
];

function term(
  clock: ClockName,
  [length, unit]: readonly [length: number, unit: TermUnit],
  when: { readonly coordination?: Coordination; readonly matter?: Matter } = {},
): Term {
  return { clock, coordination: when.coordination ?? null, matter: when.matter ?? null, length, unit };
}
