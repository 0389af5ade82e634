import type { BothStores } from './both-stores';
import { bothStores } from './both-stores';
import { violations } from './checker';
import { carryOut, readDeeds } from './deeds';
import { drain } from './drain';
import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import { reporterData } from '../reporter-data';
import { openTrial, type Trial } from './trial';

let trial: Trial;
let whole: BothStores;

beforeAll(async () => {
  trial = await openTrial();
  await trial.begin();
  const deeds =
    'file 0 1; forward 0 3; tells; answer 0 2; fileThere 0 1; looks; replyThere 0 1; replyThere 0 4; answer 0 3; ask 1 2; ' +
    'photo 0 1; document 0 2; replyWithFileThere 0 1; pushes 0 1; forges 0 0';
  for (const deed of readDeeds(deeds)) {
    trial.advance(1);
    await carryOut(trial, deed);
  }
  whole = await bothStores(trial, await drain(trial));
});
afterAll(() => trial.stop());

type Reports = BothStores['reports'];
const onReport = (change: (report: Reports[number]) => Reports): Partial<BothStores> => ({
  reports: whole.reports.flatMap((report, index) => (index === 0 ? change(report) : [report])),
});
const onComplaint = (change: Partial<BothStores['complaints'][number]['complaint']>) => ({
  complaints: whole.complaints.map((one) =>
    one.complaint.channel === 'WEB' ? { ...one, complaint: { ...one.complaint, ...change } } : one,
  ),
});
const first = <Thing>(list: readonly Thing[]): Thing => {
  const [thing] = list;
  if (thing === undefined) throw new Error('the trial made nothing to change');
  return thing;
};
type Files = BothStores['complaints'][number]['attachments'];
const onAttachments = (change: (file: Files[number]) => Files) => ({
  complaints: whole.complaints.map((one) => ({ ...one, attachments: one.attachments.flatMap(change) })),
});
const withoutEntries = (from: 'HERE' | 'THERE') => ({
  complaints: whole.complaints.map((one) => ({
    ...one,
    entries: one.entries.filter(({ origin }) => (origin === 'LAPOR') === (from === 'HERE')),
  })),
});

describe('the checker of both stores', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(violations(whole)).toEqual([]);
  });

  it.each([
    ['a report that never came', 'was never told', () => onReport(() => [])],
    ['a report filed twice', 'filed again', () => onReport((report) => [report, { ...report, id: 1 }])],
    [
      'a report of theirs nobody took in',
      'was never taken in',
      () => ({ complaints: whole.complaints.filter(({ complaint }) => complaint.channel === 'WEB') }),
    ],
    [
      'a complaint taken in twice',
      '2 complaints of one',
      () => ({ complaints: [...whole.complaints, ...whole.complaints] }),
    ],
    [
      'a report without our number',
      'lost our number',
      () => onReport((r) => [{ ...r, content: 'Jalan butirbbbbbc' }]),
    ],
    ['a pair that nobody linked', 'linked to nothing', () => ({ links: [] })],
    ['an item that was lost', 'was never posted', () => onReport((r) => [{ ...r, followUps: [] }])],
    [
      'an item posted twice',
      'posted again',
      () =>
        onReport((r) => [
          {
            ...r,
            followUps: [
              ...r.followUps,
              { ...first(r.followUps.filter(({ fromId }) => fromId === cityInstitution)), id: 1 },
            ],
          },
        ]),
    ],
    [
      'items in another order',
      'another order',
      () => onReport((r) => [{ ...r, followUps: [...r.followUps].reverse() }]),
    ],
    [
      'items of theirs in another order here',
      'their items stand in another order here',
      () => ({
        complaints: whole.complaints.map(({ complaint, ...one }) => {
          const theirs = one.entries.filter(({ origin }) => origin === 'LAPOR').reverse();
          return { complaint, ...one, entries: theirs };
        }),
      }),
    ],
    ['an item of theirs nobody took in', 'was never taken in', () => withoutEntries('THERE')],
    ['an entry that is gone here', '0 entries here of one', () => withoutEntries('HERE')],
    [
      'a word between the parties over there',
      'for the parties alone',
      () => ({ sayings: whole.sayings.map((saying) => ({ ...saying, isPrivate: true })) }),
    ],
    ['a photo that never went', 'was never sent', () => ({ filesThere: new Map() })],
    [
      'a photo with other bytes there',
      'was never sent',
      () => ({ filesThere: new Map([...whole.filesThere.keys()].map((id) => [id, 'other'])) }),
    ],
    [
      'a photo sent twice',
      'files were sent again',
      () =>
        onReport((r) => [
          {
            ...r,
            attachments: [...r.attachments, ...r.attachments],
            followUps: [...r.followUps, ...r.followUps],
          },
        ]),
    ],
    [
      'a document over there that nobody released',
      'nobody released it',
      () => onAttachments((file) => [{ ...file, publicity: 'WITHHELD' as const }]),
    ],
    ['a file that is gone here', '0 files here of one', () => onAttachments(() => [])],
    ['a file of theirs nobody took in', 'was never taken in', () => onAttachments(() => [])],
    ['a file of theirs taken in twice', 'was taken in 2 times', () => onAttachments((file) => [file, file])],
    [
      'a file of theirs with other bytes here',
      'has other bytes here',
      () => ({ filesHere: new Map([...whole.filesHere.keys()].map((id) => [id, 'other'])) }),
    ],
    [
      'a forged event that is believed',
      'was forged, and is believed',
      () => ({ pushed: whole.pushed.map((one) => ({ ...one, isForged: true })) }),
    ],
    ['a pushed event that was lost', 'is kept 0 times', () => ({ pushes: [] })],
    [
      'a pushed event nobody looked at',
      'was never looked at',
      () => ({ pushes: whole.pushes.map((row) => ({ ...row, handledAt: null, misses: 0 })) }),
    ],
    ['another state', 'here, Selesai there', () => onReport((r) => [{ ...r, status: 'Selesai' }])],
    ['another title', 'title is not', () => onReport((r) => [{ ...r, title: `${r.title} sekali` }])],
    [
      'a name hidden here alone',
      'the name is hidden here alone',
      () => onComplaint({ identityHidden: true }),
    ],
    ['a report hidden there alone', 'hidden there alone', () => onReport((r) => [{ ...r, secret: true }])],
    ['a NIK on the wire', 'named on the wire', () => ({ wire: `{"content":"NIK ${reporterData.nik}"}` })],
    ['a telephone number with blanks', 'named on the wire', () => ({ wire: '0813 5551-2345' })],
    ['a name on the wire', 'named on the wire', () => ({ wire: reporterData.name.toUpperCase() })],
    [
      'a step that was never taken',
      'a step is left',
      () => ({ deliveries: [{ ...first(whole.deliveries), state: 'WAITING' as const }] }),
    ],
    [
      'a difference the mirror itself still finds',
      'the comparison still finds',
      () => ({ compared: [{ kind: 'STATE_OLD_THERE', outcome: 'REPAIRED' }] }),
    ],
  ] as const)('finds %s', (_what, said, change) => {
    expect(violations({ ...whole, ...change() }).join('\n')).toContain(said);
  });
});
