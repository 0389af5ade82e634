import { done, says, story, to, type Deed } from '../deeds';

/** Citizens together: the same matter twice, and an outcome that is appealed against. */
export const together: readonly Deed[] = [
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
];
