import {
  aDisposition,
  aForwardedComplaint,
  aKnownAgency,
  filedAt,
  people,
} from '../../../../test/support/complaint-builders';
import { isRefused } from '../../../../platform/domain/refusal';
import { coordinationOf } from '../clocks/coordination';
import { currentDispositions, type Complaint } from '../complaint';
import type { Decided, Decision } from '../decision';
import { postFollowUp } from '../decisions/post-follow-up';
import { resolve } from '../decisions/resolve';
import { returnDisposition } from '../decisions/return';
import { seenBy } from '../visibility';
import { advanceDisposition, type DeliveryStep } from './advance';
import { coordinate, type Coordinating } from './coordinate';
import { deliveryOf } from './delivery';
import { handOver } from './hand-over';
import { contribute, notesSeenBy, writeNote } from './notes';
import { mayGiveBack, returnsOf } from './returns';
import { pathOf, pathToday } from './units';

const at = new Date(filedAt.getTime() + 60_000);
const { admin, leadOfficer, supportingOfficer, otherOfficer, reporter } = people;
const open = aForwardedComplaint();

function decided(decision: Decision): Decided {
  if (isRefused(decision)) throw new Error(decision.refused);
  return decision;
}
const deliveries = (complaint: Complaint) =>
  complaint.dispositions.map((held) => `${held.agencyId} ${held.role} ${deliveryOf(held)}`);

describe('an agency tells how far it is', () => {
  it.each<readonly [steps: readonly DeliveryStep[], delivery: string]>([
    [[], 'DELIVERED'],
    [['READ'], 'READ'],
    [['ACCEPTED'], 'ACCEPTED'],
    [['READ', 'ACCEPTED'], 'ACCEPTED'],
  ])('%j leads to %s', (steps, delivery) => {
    const now = steps.reduce<Complaint>(
      (complaint, step) => decided(advanceDisposition(complaint, step, { actor: leadOfficer, at })).complaint,
      open,
    );
    expect(deliveries(now)).toEqual([`PUPR LEAD ${delivery}`, 'DLHK SUPPORTING DELIVERED']);
  });

  it.each([
    ['READ after ACCEPTED', 'READ', { acceptedAt: at, readAt: at }, 'NOTHING_CHANGED'],
    ['DONE without an answer', 'DONE', {}, 'ANSWER_NEEDED'],
    ['DONE twice', 'DONE', { answeredAt: at, doneAt: at }, 'NOTHING_CHANGED'],
  ] as const)('%s is refused', (_case, step, handling, refused) => {
    const helper = aDisposition('DLHK', { role: 'SUPPORTING', ...handling });
    const complaint = aForwardedComplaint({ dispositions: [aDisposition('PUPR'), helper] });
    expect(advanceDisposition(complaint, step, { actor: supportingOfficer, at })).toEqual({ refused });
  });

  it('is done, for the lead, only with the outcome, and open again with a reopening', () => {
    expect(advanceDisposition(open, 'DONE', { actor: leadOfficer, at })).toEqual({
      refused: 'LEAD_RESOLVES',
    });
    const working = decided(postFollowUp(open, 'Kami cek', { actor: leadOfficer, at })).complaint;
    expect(deliveries(working)).toEqual(['PUPR LEAD ANSWERED', 'DLHK SUPPORTING DELIVERED']);
    const outcome = { outcome: 'DONE', reason: 'Selesai' } as const;
    const { complaint } = decided(resolve(working, outcome, { actor: leadOfficer, at }));
    expect(deliveries(complaint)).toEqual(['PUPR LEAD DONE', 'DLHK SUPPORTING DELIVERED']);
    expect(resolve(working, outcome, { actor: supportingOfficer, at })).toEqual({ refused: 'NOT_LEAD' });
  });
});

describe('a supporting agency answers', () => {
  it('the lead, which stops no clock of the reporter, or everybody in the thread', () => {
    const noted = contribute(open, 'Sudah kami angkut', { actor: supportingOfficer, at });
    if (isRefused(noted) || !noted.decided) throw new Error('refused');
    expect(deliveries(noted.decided.complaint)).toEqual(['PUPR LEAD DELIVERED', 'DLHK SUPPORTING ANSWERED']);
    expect(noted.decided).toMatchObject({ entry: null, audience: 'PARTIES' });
    expect(noted.note).toMatchObject({ kind: 'CONTRIBUTION', agencyId: 'DLHK' });
    const spoken = decided(postFollowUp(open, 'Sudah kami angkut', { actor: supportingOfficer, at }));
    expect(spoken.complaint.state).toBe('FORWARDED');
    expect(spoken.entry).toMatchObject({ author: 'AGENCY', agencyId: 'DLHK', audience: 'PUBLIC' });
  });

  it.each([
    ['the lead itself', leadOfficer, 'NOT_SUPPORTING'],
    ['another agency', otherOfficer, 'FORBIDDEN'],
    ['the reporter', reporter, 'FORBIDDEN'],
  ])('but not %s', (_who, actor, refused) => {
    expect(contribute(open, 'x', { actor, at })).toEqual({ refused });
  });
});

describe('internal notes (domain: seen by the own agency and the secretariat)', () => {
  const notes = [
    { kind: 'NOTE', agencyId: 'PUPR' },
    { kind: 'NOTE', agencyId: 'DLHK' },
    { kind: 'CONTRIBUTION', agencyId: 'DLHK' },
    { kind: 'NOTE', agencyId: null },
  ] as const;
  it.each([
    ['admin', admin, [0, 1, 2, 3]],
    ['the lead', leadOfficer, [0, 2]],
    ['the one that helps', supportingOfficer, [1, 2]],
    ['another agency', otherOfficer, []],
    ['the reporter', reporter, []],
    ['a visitor', people.visitor, []],
    ['the Inspectorate', people.inspector, []],
  ] as const)('%s reads its own', (_who, viewer, read) => {
    const seen = seenBy(viewer, open);
    if (!seen) throw new Error('public');
    expect(notesSeenBy(viewer, seen, notes)).toEqual(read.map((index) => notes[index]));
  });

  it('are written by who holds it, and the secretariat', () => {
    const who = Object.entries(people).filter(([, actor]) => !isRefused(writeNote(open, 'x', { actor, at })));
    expect(who.map(([name]) => name)).toEqual([
      ...['admin', 'leadOfficer', 'leadApprover', 'supportingOfficer'],
    ]);
  });
});

describe('the secretariat coordinates (Regulation 45/2013, Articles 8(3) and 10)', () => {
  const wish: Coordinating = { lead: null, adding: [], removing: [], reason: 'Perlu' };
  const now = (change: Partial<Coordinating>) => {
    const { complaint, agencies } = decided(coordinate(open, { ...wish, ...change }, { actor: admin, at }));
    const holders = currentDispositions(complaint).map(({ agencyId, role }) => `${agencyId} ${role}`);
    return {
      holders,
      agencies,
      state: complaint.state,
      coordination: coordinationOf(complaint.dispositions),
    };
  };

  it.each([
    [
      'another lead',
      { lead: aKnownAgency('DISHUB') },
      ['DLHK SUPPORTING', 'DISHUB LEAD'],
      ['DISHUB'],
      'COORDINATED',
    ],
    ['the helper leads', { lead: aKnownAgency('DLHK') }, ['DLHK LEAD'], ['DLHK'], 'ALONE'],
    [
      'both change parts',
      { lead: aKnownAgency('DLHK'), adding: [aKnownAgency('PUPR')] },
      ['DLHK LEAD', 'PUPR SUPPORTING'],
      ['DLHK', 'PUPR'],
      'COORDINATED',
    ],
    ['no helper', { removing: ['DLHK'] }, ['PUPR LEAD'], [], 'ALONE'],
    [
      'a second helper',
      { adding: [aKnownAgency('DISHUB')] },
      ['PUPR LEAD', 'DLHK SUPPORTING', 'DISHUB SUPPORTING'],
      ['DISHUB'],
      'COORDINATED',
    ],
  ] as const)('%s', (_case, change, holders, agencies, coordination) => {
    expect(now(change)).toEqual({ holders, agencies, coordination, state: 'FORWARDED' });
  });

  it.each([
    ['nothing', {}, 'NOTHING_CHANGED'],
    ['the lead there is', { lead: aKnownAgency('PUPR') }, 'NOTHING_CHANGED'],
    ['an unknown lead', { lead: 'unknown' }, 'UNKNOWN_AGENCY'],
    ['an unknown helper', { adding: [null] }, 'UNKNOWN_AGENCY'],
    ['a closed one', { lead: aKnownAgency('LAMA', { isOpen: false }) }, 'AGENCY_CLOSED'],
    ['one that helps already', { adding: [aKnownAgency('DLHK')] }, 'AGENCY_TWICE'],
    ['one named twice', { adding: [aKnownAgency('DISHUB'), aKnownAgency('DISHUB')] }, 'AGENCY_TWICE'],
    ['taking away the lead', { removing: ['PUPR'] }, 'AGENCY_NOT_HELPING'],
  ] as const)('%s is refused', (_case, change, refused) => {
    expect(coordinate(open, { ...wish, ...change }, { actor: admin, at })).toEqual({ refused });
  });

  it('not by an agency, and not before it is forwarded or after the outcome', () => {
    const lead = aKnownAgency('DISHUB');
    expect(coordinate(open, { ...wish, lead }, { actor: leadOfficer, at })).toEqual({ refused: 'FORBIDDEN' });
    for (const state of ['SUBMITTED', 'RESOLVED', 'ARCHIVED'] as const) {
      const decision = coordinate({ ...open, state }, { ...wish, lead }, { actor: admin, at });
      expect(decision).toEqual({ refused: 'NOT_ALLOWED_NOW' });
    }
  });

  it('and what is supervisory stays with the Inspectorate (Article 4(1))', () => {
    const secret = aForwardedComplaint({ supervisory: true, dispositions: [aDisposition('INSPEKTORAT')] });
    const decision = coordinate(secret, { ...wish, adding: [aKnownAgency('PUPR')] }, { actor: admin, at });
    expect(decision).toEqual({ refused: 'INSPECTORATE_ONLY' });
  });
});

describe('"not ours" (life-cycle table; the secretariat coordinates, Article 10)', () => {
  const back = { reason: 'Bukan kewenangan kami', proposedAgency: 'DISHUB' };
  const given = { endedAt: filedAt, ending: 'RETURNED' } as const;
  it('keeps reason and proposed agency', () => {
    const { complaint } = decided(returnDisposition(open, back, { actor: leadOfficer, at }));
    expect(complaint.dispositions[0]).toMatchObject({ endReason: back.reason, proposedAgencyId: 'DISHUB' });
    expect(returnsOf(complaint)).toBe(1);
  });

  it.each([
    [[], undefined],
    [[aDisposition('DISHUB', given)], undefined],
    [[aDisposition('DISHUB', given), aDisposition('PUPR', given)], 'DECIDED_FINALLY'],
    [[aDisposition('DISHUB', given), aDisposition('DLHK', { ...given, role: 'SUPPORTING' })], undefined],
    [[aDisposition('DISHUB', { ...given, ending: 'RECALLED' }), aDisposition('DISHUB', given)], undefined],
  ] as const)('after %# earlier ends', (before, refused) => {
    const complaint = aForwardedComplaint({ dispositions: [...before, ...open.dispositions] });
    const decision = returnDisposition(complaint, back, { actor: leadOfficer, at });
    expect(isRefused(decision) ? decision.refused : undefined).toBe(refused);
    // The secretariat itself takes it back at any time.
    expect(isRefused(returnDisposition(complaint, back, { actor: admin, at }))).toBe(false);
  });

  it('is said by one supporting agency twice at most', () => {
    const own = aDisposition('DLHK', { ...given, role: 'SUPPORTING' });
    expect(mayGiveBack({ dispositions: [own] }, 'DLHK')).toBe(true);
    expect(mayGiveBack({ dispositions: [own, own] }, 'DLHK')).toBe(false);
    expect(mayGiveBack({ dispositions: [own, own] }, 'PUPR')).toBe(true);
  });
});

describe('units (levels of Badung’s service standard)', () => {
  const units = [
    ['B1', null],
    ['S1', 'B1'],
    ['B2', null],
  ] as const;
  const tree = units.map(([code, parentCode]) => {
    return { code, name: code, parentCode, validFrom: null, validTo: null };
  });
  const bound = (unitId: string) => ({ ...leadOfficer, unitId });
  const lying = (unitPath: string | null) =>
    aForwardedComplaint({ dispositions: [aDisposition('PUPR', { unitPath })] });

  it.each([
    ['the agency', leadOfficer, null, '/B1/S1/', 'HANDED_DOWN'],
    ['the agency', leadOfficer, '/B1/S1/', '/B2/', 'HANDED_DOWN'],
    ['the agency', leadOfficer, '/B1/S1/', null, 'HANDED_UP'],
    ['its division', bound('B1'), '/B1/', '/B1/S1/', 'HANDED_DOWN'],
    ['its division', bound('B1'), '/B1/S1/', '/B1/', 'HANDED_UP'],
    ['its section', bound('S1'), '/B1/S1/', '/B1/', 'HANDED_UP'],
    ['its section', bound('S1'), '/B1/S1/', null, 'HANDED_UP'],
    ['its division', bound('B1'), '/B1/', '/B2/', 'UNIT_OUT_OF_REACH'],
    ['its division', bound('B1'), '/B1/', '/B1/', 'NOTHING_CHANGED'],
    ['another division', bound('B2'), '/B1/', '/B2/', 'FORBIDDEN'],
    ['a division', bound('B1'), null, '/B1/', 'FORBIDDEN'],
    ['another agency', supportingOfficer, null, '/B1/', 'FORBIDDEN'],
  ] as const)('%s hands on', (_who, actor, from, unitPath, expected) => {
    const noted = handOver(lying(from), { unitPath, reason: 'Sesuai tugas' }, { actor, at });
    expect(isRefused(noted) ? noted.refused : noted.note.kind).toBe(expected);
  });

  it('not to a unit that is not there', () => {
    const given = { unitPath: null, isUnknown: true, reason: 'Sesuai tugas' };
    expect(handOver(lying('/B1/'), given, { actor: leadOfficer, at })).toEqual({ refused: 'UNKNOWN_UNIT' });
  });

  it.each([
    ['B1', '/B1/', true],
    ['B1', '/B1/S1/', true],
    ['S1', '/B1/S1/', true],
    ['S1', '/B1/', false],
    ['B2', '/B1/S1/', false],
    ['B', '/B1/S1/', false],
    ['B1', null, false],
  ] as const)('who is bound to %s sees a hidden complaint that lies with %s: %s', (unit, path, sees) => {
    const hidden = { ...lying(path), complaintHidden: true };
    expect(seenBy(bound(unit), hidden) !== null).toBe(sees);
    expect(seenBy(leadOfficer, hidden) !== null).toBe(true);
    // Of a public one everybody reads what a visitor does.
    expect(seenBy(bound(unit), lying(path))?.isParty).toBe(sees);
  });

  it('where it lies is told to the own agency and the secretariat alone', () => {
    const complaint = aForwardedComplaint({
      dispositions: [
        aDisposition('PUPR', { unitPath: '/B1/' }),
        aDisposition('DLHK', { role: 'SUPPORTING' }),
      ],
    });
    const told = Object.entries(people).filter(
      ([, viewer]) => seenBy(viewer, complaint)?.dispositions[0]?.unitPath,
    );
    expect(told.map(([name]) => name)).toEqual(['admin', 'leadOfficer', 'leadApprover', 'system']);
  });

  it.each([
    ['S1', '/B1/S1/'],
    ['B2', '/B2/'],
    ['X', null],
  ])('the path of %s is %s', (code, path) => {
    expect(pathOf(tree, code)).toBe(path);
  });

  it('a copy in a circle leads nowhere, and ends', () => {
    const circle = tree.map((unit) => ({ ...unit, parentCode: unit.code === 'B1' ? 'S1' : unit.parentCode }));
    expect(pathOf(circle, 'S1')).toBeNull();
  });

  it('a complaint moves with its unit, and goes up from a closed one', () => {
    const moved = tree.map((unit) => ({ ...unit, parentCode: unit.code === 'S1' ? 'B2' : unit.parentCode }));
    expect(pathToday(moved, '/B1/S1/', at)).toBe('/B2/S1/');
    const closed = tree.map((unit) => ({ ...unit, validTo: unit.code === 'S1' ? at.toISOString() : null }));
    expect(pathToday(closed, '/B1/S1/', at)).toBe('/B1/');
    expect(pathToday([], '/B1/S1/', at)).toBeNull();
  });
});
