import { done, further, keeps, offending, phoneInComment, says, story, to, type Deed } from '../deeds';

/** Citizens together: support and comments, the same matter twice, and an outcome that is appealed against. */
export const together: readonly Deed[] = [
  ...further(
    'biasa',
    ['2026-03-02 14:05', 'otherCitizen', 'supportComplaint'],
    ['2026-03-02 14:06', 'reporter', 'supportComplaint', {}, 'OWN_COMPLAINT'],
    [
      '2026-03-02 14:07',
      'otherCitizen',
      'writeComment',
      { body: `Benar, saya juga. Telepon ${phoneInComment}.` },
    ],
    ['2026-03-02 14:08', 'otherCitizen', 'writeComment', { body: offending }, keeps('komentar', 'comment')],
    ['2026-03-03 08:40', 'reporter', 'reportComment', { comment: '@komentar', reason: 'ABUSE' }],
    [
      '2026-03-03 13:10',
      'admin',
      'moderateComment',
      { comment: '@komentar', decision: 'HIDE', reason: 'Menyerang.' },
    ],
  ),
  ...further(
    'rahasia',
    ['2026-03-03 09:25', 'otherCitizen', 'supportComplaint', {}, 'NOT_FOUND'],
    ['2026-03-03 09:26', 'otherCitizen', 'writeComment', { body: 'Saya tahu siapa dia.' }, 'NOT_FOUND'],
  ),
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
