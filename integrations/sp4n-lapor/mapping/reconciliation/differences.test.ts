import {
  differenceKinds,
  differences,
  repairOf,
  type DifferenceKind,
  type MirroredHere,
  type ReportThere,
} from './differences';

const early = new Date('2026-11-23T01:00:00Z');
const late = new Date('2026-11-23T02:00:00Z');
const now = new Date('2026-11-23T17:00:00Z');
const open = { identityHidden: false, complaintHidden: false };

const here: MirroredHere = {
  complaintId: 'c1',
  ticket: 'DPS-2026-000001',
  trackingId: 7_100_001,
  state: 'IN_PROGRESS',
  changedAt: early,
  secrecy: open,
  agreed: { state: 'IN_PROGRESS', status: 'IN_PROCESS' },
  items: [
    { remoteId: 90, ours: true },
    { remoteId: 91, ours: false },
  ],
  waiting: 0,
  elsewhere: false,
  takenBack: false,
};
const there: ReportThere = {
  trackingId: 7_100_001,
  ticket: 'DPS-2026-000001',
  status: 'IN_PROCESS',
  statusRaw: 'Proses',
  changedAt: early,
  secrecy: open,
  itemIds: [90, 91],
  atTheCity: true,
  institutionId: 5171,
};
const compare = (ours: Partial<MirroredHere> | null, theirs: Partial<ReportThere> | null) =>
  differences(ours ? [{ ...here, ...ours }] : [], theirs ? [{ ...there, ...theirs }] : [], now);

describe('reconciliation (126)', () => {
  it('finds nothing where both sides say the same', () => {
    expect(compare({}, {})).toEqual([]);
    expect(differences([], [], now)).toEqual([]);
  });

  it.each<[DifferenceKind, Partial<MirroredHere> | null, Partial<ReportThere> | null]>([
    ['NOT_LINKED', null, { ticket: null }],
    ['NOT_LINKED', null, { ticket: 'DPS-2026-000777' }],
    ['LINK_LOST', { trackingId: null }, {}],
    ['NOT_SENT', { trackingId: null }, null],
    ['GONE_THERE', {}, null],
    ['SENT_ON', {}, { atTheCity: false }],
    [
      'STATE_OLD_HERE',
      { state: 'RESOLVED', agreed: { state: 'RESOLVED', status: 'IN_PROCESS' } },
      { status: 'DONE' },
    ],
    ['STATE_OLD_THERE', { state: 'ARCHIVED' }, {}],
    // LAPOR! closed by itself what has no outcome yet: a follow-up of ours puts it into process again.
    ['STATE_OLD_THERE', {}, { status: 'DONE', changedAt: late }],
    ['STATE_STUCK', { state: 'SUBMITTED' }, { status: 'DONE', changedAt: late }],
    ['STATE_UNKNOWN', {}, { status: null, statusRaw: 'Ditelaah' }],
    ['LESS_SECRET_HERE', {}, { secrecy: { identityHidden: false, complaintHidden: true } }],
    ['LESS_SECRET_THERE', { secrecy: { identityHidden: true, complaintHidden: false } }, {}],
    ['ITEM_MISSING_HERE', {}, { itemIds: [90, 91, 92] }],
    ['ITEM_GONE_THERE', {}, { itemIds: [90] }],
    ['OWN_ITEM_GONE_THERE', {}, { itemIds: [91] }],
  ])('finds %s', (kind, ours, theirs) => {
    expect(compare(ours, theirs).map((difference) => difference.kind)).toEqual([kind]);
  });

  it('finds a complaint that was filed twice over there, linked or not', () => {
    const double = { ...there, trackingId: 7_100_009 };
    expect(differences([here], [there, double], now)).toMatchObject([
      { kind: 'LINKED_TWICE', complaintId: 'c1', trackingId: 7_100_009 },
    ]);
    const lost = differences([{ ...here, trackingId: null }], [there, double], now);
    expect(lost.map(({ kind }) => kind)).toEqual(['LINK_LOST', 'LINKED_TWICE']);
  });

  it('lowers no secrecy: where each side hides something else, both are raised', () => {
    const found = compare(
      { secrecy: { identityHidden: true, complaintHidden: false } },
      { secrecy: { identityHidden: false, complaintHidden: true } },
    );
    expect(found.map(({ kind, here: ours, there: theirs }) => [kind, ours, theirs])).toEqual([
      ['LESS_SECRET_HERE', 'anonim', 'rahasia'],
      ['LESS_SECRET_THERE', 'anonim', 'rahasia'],
    ]);
  });

  it('is silent on a referred complaint that was sent on', () => {
    expect(compare({ state: 'REFERRED' }, { atTheCity: false })).toEqual([]);
  });

  it('sends nothing again while deliveries wait, and takes in what came', () => {
    const [state] = compare({ state: 'ARCHIVED', waiting: 1 }, {});
    expect(state && repairOf(state)).toBe('WAIT');
    const [item] = compare({ waiting: 1 }, { itemIds: [90, 91, 92] });
    expect(item && repairOf(item)).toBe('RECEIVE');
    const [idle] = compare({ state: 'ARCHIVED' }, {});
    expect(idle && repairOf(idle)).toBe(differenceKinds.STATE_OLD_THERE);
  });
});
