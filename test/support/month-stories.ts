import type { PersonName } from './complaint-builders';
import type { Deed } from './month-city';

type Step = readonly [
  at: string,
  who: PersonName,
  does: string,
  given?: Readonly<Record<string, unknown>>,
  refused?: string,
];

/** A word that stands in the texts of one story alone. */
export const wordOf = (name: string) => `kata${name}khas`;

/** What the reporter writes although it is nobody's business. */
export const phoneInText = '081355599887';

function story(name: string, filing: Readonly<Record<string, unknown>>, ...steps: readonly Step[]): Deed[] {
  const word = wordOf(name);
  const body = `Laporan ${word}. Hubungi saya di ${phoneInText}, di depan rumah.`;
  const filed = {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    topic: `Perihal ${word}`,
    body,
    ...filing,
  };
  const { at, who, does, ...given } = {
    ...{ at: '2026-03-02 10:05', who: 'reporter' as PersonName, does: 'fileComplaint' },
    ...filed,
  };
  return [
    { at: String(at), complaint: name, who, does: String(does), given },
    ...steps.map(([time, person, does, more = {}, refused]) => ({
      ...{ at: time, complaint: name, who: person, does, given: more },
      ...(refused ? { refused } : {}),
    })),
  ];
}

const to = (leadAgency: string, ...supportingAgencies: readonly string[]) => ({
  leadAgency,
  supportingAgencies,
});
const done = { outcome: 'DONE', reason: 'Sudah ditangani seluruhnya.' };
const says = (name: string) => ({ body: `Kami tinjau lokasi ${wordOf(name)}.` });

const byPost = { name: 'I Ketut Tanpaakun', address: 'Jl. Tanpaakun 3', phone: '081355577001' };

/** March 2026: 2 is a Monday; Nyepi on 19 and Idul Fitri on 21 and 22 are confirmed. */
export const monthStories: readonly Deed[] = [
  ...story(
    'biasa',
    {},
    ['2026-03-02 14:00', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:00', 'leadOfficer', 'postFollowUp', says('biasa')],
    ['2026-03-05 09:00', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-06 09:00', 'reporter', 'confirmResolution', { rating: 5 }],
  ),
  ...story(
    'bertiga',
    {},
    ['2026-03-03 08:30', 'admin', 'forwardComplaint', to('PUPR', 'DLHK', 'DISHUB')],
    ['2026-03-03 10:00', 'supportingOfficer', 'advanceDisposition', { step: 'ACCEPTED' }],
    ['2026-03-03 11:00', 'supportingOfficer', 'answerLead', { body: `Rahasia dapur ${wordOf('bertiga')}.` }],
    ['2026-03-04 08:30', 'otherOfficer', 'returnDisposition', { reason: 'Bukan urusan perhubungan.' }],
    ['2026-03-04 09:00', 'leadOfficer', 'writeAgencyNote', { body: 'Anggaran menunggu persetujuan.' }],
    ['2026-03-05 09:00', 'leadOfficer', 'postFollowUp', says('bertiga')],
    ['2026-03-05 10:00', 'supportingOfficer', 'resolveComplaint', done, 'NOT_LEAD'],
    ['2026-03-10 09:00', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-11 09:00', 'reporter', 'reopenComplaint', { reason: 'Sisi timur belum.' }],
    ['2026-03-12 09:00', 'leadOfficer', 'resolveComplaint', done],
  ),
  ...story(
    'pingpong',
    {},
    ['2026-03-02 15:00', 'admin', 'forwardComplaint', to('PUPR')],
    [
      '2026-03-03 09:30',
      'leadOfficer',
      'returnDisposition',
      { reason: 'Bukan jalan kota.', proposedAgency: 'DLHK' },
    ],
    ['2026-03-03 10:30', 'admin', 'forwardComplaint', to('DLHK')],
    ['2026-03-04 09:30', 'supportingOfficer', 'returnDisposition', { reason: 'Bukan sampah.' }],
    ['2026-03-04 10:30', 'admin', 'forwardComplaint', to('DISHUB')],
    [
      '2026-03-04 11:30',
      'otherOfficer',
      'returnDisposition',
      { reason: 'Bukan kami juga.' },
      'DECIDED_FINALLY',
    ],
    ['2026-03-05 09:30', 'otherOfficer', 'postFollowUp', says('pingpong')],
    ['2026-03-09 09:30', 'otherOfficer', 'resolveComplaint', done],
    ['2026-03-10 10:00', 'reporter', 'confirmResolution', { rating: 3 }],
  ),
  ...story('tanpajawab', {}, ['2026-03-03 09:00', 'admin', 'requestInformation', { question: 'Di mana?' }]),
  ...story(
    'rahasia',
    { hideIdentity: true, hideComplaint: true },
    ['2026-03-02 14:30', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:10', 'leadOfficer', 'postFollowUp', says('rahasia')],
    ['2026-03-03 09:20', 'leadOfficer', 'requestIdentityUnlock', { reason: 'Mau bertemu.' }],
    ['2026-03-03 09:30', 'otherCitizen', 'postFollowUp', says('rahasia'), 'NOT_FOUND'],
    ['2026-03-03 09:40', 'otherOfficer', 'postFollowUp', says('rahasia'), 'NOT_FOUND'],
    ['2026-03-05 09:10', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-06 09:10', 'reporter', 'confirmResolution', { rating: 4 }],
  ),
  ...story(
    'pungli',
    { kind: 'CORRUPTION', category: 'PENGAWASAN.KKN' },
    ['2026-03-02 14:40', 'admin', 'forwardComplaint', to('PUPR'), 'INSPECTORATE_ONLY'],
    ['2026-03-02 14:45', 'admin', 'forwardComplaint', to('ITKO')],
    ['2026-03-03 09:00', 'leadOfficer', 'postFollowUp', says('pungli'), 'NOT_FOUND'],
    ['2026-03-04 09:00', 'inspector', 'postFollowUp', says('pungli')],
    ['2026-03-10 09:00', 'inspector', 'resolveComplaint', done],
  ),
  ...story('terlambat', {}, ['2026-03-02 15:30', 'admin', 'forwardComplaint', to('DLHK')]),
  // Over the counter, on paper, and by somebody whom nobody can reach: recorded by staff.
  ...story(
    'surat',
    { who: 'admin', does: 'recordComplaint', channel: 'LETTER', reporter: { ...byPost, contact: 'KNOWN' } },
    ['2026-03-02 14:10', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:05', 'leadOfficer', 'postFollowUp', says('surat')],
    ['2026-03-04 09:05', 'leadOfficer', 'resolveComplaint', done],
  ),
  ...story('ditempat', {
    ...{ who: 'leadOfficer', does: 'recordComplaint', channel: 'FACE_TO_FACE' },
    reporter: { ...byPost, contact: 'UNREACHABLE' },
    settled: { outcome: 'DONE', explanation: 'Dijelaskan di loket.' },
  }),
  ...story('ganda', { at: '2026-03-03 13:00', who: 'otherCitizen' }, [
    '2026-03-03 14:00',
    'admin',
    'mergeComplaint',
    { into: '@terlambat', reason: 'Hal yang sama.' },
  ]),
  ...story(
    'banding',
    {},
    ['2026-03-02 14:20', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:15', 'leadOfficer', 'postFollowUp', says('banding')],
    ['2026-03-04 09:15', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-05 09:15', 'reporter', 'appealResolution', { reason: 'Belum apa-apa.' }],
    ['2026-03-05 10:15', 'leadOfficer', 'decideAppeal', { upheld: false, reason: 'Sudah.' }, 'FORBIDDEN'],
    ['2026-03-05 11:15', 'leadApprover', 'decideAppeal', { upheld: true, reason: 'Memang belum.' }],
    ['2026-03-06 09:15', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-09 09:15', 'reporter', 'confirmResolution', { rating: 4 }],
  ),
  ...story('spam', { at: '2026-03-16 10:00', who: 'otherCitizen' }, [
    '2026-03-16 11:00',
    'admin',
    'archiveComplaint',
    { reason: 'SPAM', explanation: 'Iklan pinjaman.' },
  ]),
];

export const publicStories = [
  ...(['biasa', 'bertiga', 'pingpong', 'terlambat'] as const),
  ...(['surat', 'ditempat', 'banding'] as const),
] as const;
export const hiddenStories = ['tanpajawab', 'rahasia', 'pungli', 'spam', 'ganda'] as const;
