import { done, keeps, says, story, to, wordOf, type Deed } from '../deeds';
import { recordsWithReceipt, tracks } from '../deeds-at-the-counter';

const byPost = { name: 'I Ketut Tanpaakun', address: 'Jl. Tanpaakun 3', phone: '081355577001' };
const unreached = {
  kind: 'COMPLAINT_FORM',
  content: {
    subject: 'Formulir pengaduan',
    sections: [{ heading: 'Upaya', text: `Ditelepon tiga kali. ${wordOf('telepon')}` }],
    reporterReached: false,
  },
};

/** Over the counter, on paper, by telephone, and by somebody whom nobody can reach: recorded by staff. */
export const counter: readonly Deed[] = [
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
  // With the receipt alone one follows, answers and rates.
  ...story(
    'loket',
    { who: 'admin', does: recordsWithReceipt, channel: 'FACE_TO_FACE', reporter: { contact: 'ANONYMOUS' } },
    ['2026-03-02 14:25', 'admin', 'forwardComplaint', to('DLHK')],
    ['2026-03-03 08:00', 'visitor', tracks, { code: 'AAAA-AAAA-AAAA-AAAA' }, 'TRACKING_CODE_WRONG'],
    ['2026-03-03 08:10', 'visitor', tracks],
    ['2026-03-03 08:15', 'tracker', 'postFollowUp', says('loket')],
    ['2026-03-03 08:20', 'supportingOfficer', 'postFollowUp', says('loket')],
    ['2026-03-05 08:20', 'supportingOfficer', 'resolveComplaint', done],
    ['2026-03-06 08:00', 'tracker', 'confirmResolution', { rating: 5 }, 'TOKEN_INVALID'],
    ['2026-03-06 08:10', 'visitor', tracks],
    ['2026-03-06 08:15', 'tracker', 'confirmResolution', { rating: 5 }],
  ),
  ...story(
    'telepon',
    { who: 'admin', does: recordsWithReceipt, channel: 'PHONE', reporter: { ...byPost, contact: 'KNOWN' } },
    ['2026-03-02 14:35', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:35', 'leadOfficer', 'reportReporterUnreachable', { tried: 'Ditelepon tiga kali.' }],
    ['2026-03-03 09:45', 'leadOfficer', 'draftRecord', unreached, keeps('formulir', 'record')],
    ['2026-03-03 09:50', 'leadOfficer', 'finaliseRecord', { record: '@formulir' }],
    ['2026-03-03 09:55', 'leadOfficer', 'postFollowUp', says('telepon')],
    ['2026-03-04 09:35', 'leadOfficer', 'resolveComplaint', done],
  ),
];
