import { done, says, story, to, wordOf, type Deed } from '../deeds';

/** An agency alone, three together, one that sends it on and on, one that never answers; a reporter who never answers. */
export const work: readonly Deed[] = [
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
  ...story('terlambat', {}, ['2026-03-02 15:30', 'admin', 'forwardComplaint', to('DLHK')]),
];
