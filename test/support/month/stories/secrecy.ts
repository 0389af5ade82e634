import { aPdf, aPhoto } from '../../sample-files';
import { done, keeps, says, story, to, wordOf, type Deed } from '../deeds';
import { uploads } from '../deeds-with-files';

const visited = {
  kind: 'MINUTES',
  content: {
    subject: 'Berita acara',
    event: { startsAt: '2026-03-03T03:00:00.000Z', venue: 'Lokasi' },
    sections: [{ text: `Ditinjau. ${wordOf('rahasia')}` }],
    people: [
      { part: 'REPORTER', name: 'Nama Pelapor Rahasia' },
      { part: 'SIGNER', step: 'SIGNS', name: 'I Ketut Contoh', position: 'Kepala Bidang' },
    ],
  },
};

/** What is nobody’s business: a secret, a matter for the Inspectorate, an advertisement. */
export const secrecy: readonly Deed[] = [
  ...story(
    'rahasia',
    { hideIdentity: true, hideComplaint: true },
    ['2026-03-02 10:25', 'reporter', uploads('buktirahasia', () => aPhoto(7))],
    ['2026-03-02 10:30', 'reporter', uploads('suratrahasia', async () => aPdf(9_000))],
    ['2026-03-02 14:30', 'admin', 'forwardComplaint', to('PUPR')],
    ['2026-03-03 09:10', 'leadOfficer', 'postFollowUp', says('rahasia')],
    ['2026-03-03 09:20', 'leadOfficer', 'requestIdentityUnlock', { reason: 'Mau bertemu.' }],
    ['2026-03-03 09:30', 'otherCitizen', 'postFollowUp', says('rahasia'), 'NOT_FOUND'],
    ['2026-03-03 09:40', 'otherOfficer', 'postFollowUp', says('rahasia'), 'NOT_FOUND'],
    ['2026-03-04 09:10', 'leadOfficer', 'draftRecord', visited, keeps('notulenrahasia', 'record')],
    ['2026-03-04 09:20', 'leadOfficer', 'finaliseRecord', { record: '@notulenrahasia' }],
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
  ...story('spam', { at: '2026-03-16 10:00', who: 'otherCitizen' }, [
    '2026-03-16 11:00',
    'admin',
    'archiveComplaint',
    { reason: 'SPAM', explanation: 'Iklan pinjaman.' },
  ]),
];
