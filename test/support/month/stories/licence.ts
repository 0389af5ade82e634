import { aPdf, aPhoto } from '../../sample-files';
import { done, keeps, says, story, to, wordOf, type Deed, type Given } from '../deeds';
import { uploads } from '../deeds-with-files';

const body = (text: string) => ({ body: `${text} ${wordOf('izin')}.` });
const draftKept = { ...keeps('konsep', 'draft'), selects: 'draft { id } complaint { id }' };
const draft = { draft: '@konsep' };

const signers = [
  { part: 'SIGNER', step: 'CHECKS', position: 'Kepala Seksi Pengaduan', name: 'Ni Made Kasi' },
  { part: 'SIGNER', step: 'SIGNS', position: 'Kepala Bidang Pengaduan', name: 'I Ketut Kabid' },
  { part: 'SIGNER', step: 'NOTES', position: 'Sekretaris Dinas', name: 'Ni Wayan Sekretaris' },
  { part: 'SIGNER', step: 'NOTES', position: 'Kepala Dinas', name: 'I Nyoman Kadis' },
];
const visit = {
  startsAt: '2026-03-05T01:00:00.000Z',
  endsAt: '2026-03-05T03:00:00.000Z',
  venue: 'Balai Banjar Contoh',
  agenda: 'Peninjauan lapangan',
};
const section = { heading: 'Hasil', text: `Bangunan ditinjau, izinnya diperiksa. ${wordOf('izin')}` };

/** Draws up a record, and finalises it half an hour later. */
function record(day: string, kind: string, content: Given) {
  const name = kind.toLowerCase();
  const given = { kind, content: { subject: `Perihal ${name}`, ...content } };
  // Only who approves finalises a handling report.
  const by = kind === 'HANDLING_REPORT' ? 'izinDivision' : 'izinOfficer';
  return [
    [`${day} 13:00`, 'izinOfficer', 'draftRecord', given, keeps(name, 'record')],
    [`${day} 13:30`, by, 'finaliseRecord', { record: `@${name}` }],
  ] as const;
}

/** The licensing office by its own procedure: a visit of the site with all its records, and answers up the chain. */
export const licence: readonly Deed[] = story(
  'izin',
  { category: 'ADMINISTRASI.PERIZINAN' },
  ['2026-03-02 10:10', 'reporter', uploads('foto', () => aPhoto(3))],
  ['2026-03-02 10:15', 'reporter', uploads('denah', async () => aPdf(40_000))],
  ['2026-03-02 10:20', 'otherCitizen', uploads('tamu', async () => aPdf()), {}, 'NOT_FOUND'],
  ['2026-03-02 14:15', 'admin', 'forwardComplaint', to('DPMPTSP')],
  [
    '2026-03-02 14:50',
    'admin',
    'decideAttachment',
    { attachment: '@denah', publicity: 'RELEASED', reason: 'Tidak memuat data orang.' },
  ],

  // The first answer, sent back once.
  ['2026-03-03 09:00', 'izinOfficer', 'postFollowUp', says('izin'), 'APPROVAL_NEEDED'],
  ['2026-03-03 09:05', 'izinOfficer', 'submitAnswerDraft', body('Kami datang.'), draftKept],
  ['2026-03-03 09:30', 'izinDivision', 'acceptAnswerDraft', draft, 'NOT_YOUR_STEP'],
  ['2026-03-03 10:00', 'izinSection', 'acceptAnswerDraft', draft],
  ['2026-03-03 10:30', 'izinDivision', 'sendBackAnswerDraft', { ...draft, reason: 'Sebutkan harinya.' }],
  ['2026-03-03 11:00', 'izinOfficer', 'submitAnswerDraft', body('Kami datang Kamis.'), draftKept],
  ['2026-03-03 11:30', 'izinSection', 'acceptAnswerDraft', draft],
  ['2026-03-03 14:00', 'izinDivision', 'acceptAnswerDraft', draft],
  ['2026-03-03 15:00', 'izinHead', 'acceptAnswerDraft', draft],

  // The visit of the site.
  ...record('2026-03-03', 'INVITATION', {
    event: visit,
    people: [
      { part: 'ADDRESSEE', position: 'Kepala Lingkungan', institution: 'Banjar Contoh' },
      ...signers.slice(1, 2),
    ],
    toReporter: true,
  }),
  ...record('2026-03-05', 'ATTENDANCE', {
    event: visit,
    people: [{ part: 'ATTENDEE', name: 'Ni Luh Tetangga', institution: 'Warga', phone: '081355577009' }],
  }),
  ...record('2026-03-06', 'MINUTES', { event: visit, sections: [section], people: signers.slice(1, 2) }),
  ['2026-03-06 14:00', 'izinOfficer', 'releaseRecord', { record: '@minutes' }],
  ...record('2026-03-09', 'COMPLAINT_FORM', { sections: [section] }),
  ...record('2026-03-10', 'CORRECTIVE_ACTION', {
    actions: [
      { finding: 'Izin belum ada.', action: 'Pengurusan izin.', dueDay: '2026-03-31', progress: 'DONE' },
    ],
    people: signers.slice(1, 2),
  }),
  ...record('2026-03-11', 'HANDLING_REPORT', { sections: [section], people: signers }),
  ['2026-03-11 13:05', 'izinOfficer', 'finaliseRecord', { record: '@handling_report' }, 'APPROVER_ONLY'],
  ['2026-03-11 13:10', 'izinDivision', 'approveRecord', { record: '@handling_report' }, 'NOT_YOUR_STEP'],
  ['2026-03-11 13:15', 'izinSection', 'approveRecord', { record: '@handling_report' }],
  [
    '2026-03-11 13:20',
    'izinDivision',
    'finaliseRecord',
    { record: '@handling_report' },
    'RECORD_NOT_APPROVED',
  ],
  ['2026-03-11 13:25', 'izinDivision', 'approveRecord', { record: '@handling_report' }],

  // The outcome, up the same chain.
  ['2026-03-11 14:00', 'izinOfficer', 'resolveComplaint', done, 'APPROVAL_NEEDED'],
  [
    '2026-03-11 14:10',
    'izinOfficer',
    'submitAnswerDraft',
    { ...body('Izinnya diurus.'), outcome: 'DONE' },
    draftKept,
  ],
  ['2026-03-11 14:30', 'izinSection', 'acceptAnswerDraft', draft],
  ['2026-03-11 15:00', 'izinDivision', 'acceptAnswerDraft', draft],
  ['2026-03-11 15:30', 'izinSecretary', 'acceptAnswerDraft', draft],
  ['2026-03-12 09:00', 'reporter', 'confirmResolution', { rating: 5 }],
);
