import { isRefused } from '../../../../platform/domain/refusal';
import {
  aComplaint,
  aForwardedComplaint,
  aKnownAgency,
  everybody,
  people,
} from '../../../../test/support/complaint-builders';
import type { Complaint } from '../complaint';
import { audienceOf, seenBy } from '../visibility';
import { accusedOf, handlerOf, mayHold } from './accused';
import { changeSecrecy, type SecrecyWish } from './change-secrecy';
import { heldLess, heldToo, readHolders, writeHolders } from './holders';
import { decideUnlock, requestUnlock, unlocksSeenBy, unlockStateOf, type Unlock } from './unlock';

const at = new Date('2026-03-05T02:00:00Z');
const days = (count: number) => new Date(at.getTime() + count * 24 * 60 * 60 * 1000);
const open = { hidesIdentity: false, hidesComplaint: false };
const nothing: SecrecyWish = { hideIdentity: null, hideComplaint: null, reason: 'Demi keamanan' };
const { reporter, admin, inspector, leadOfficer, supportingOfficer } = people;

function change(
  complaint: Complaint,
  wish: Partial<SecrecyWish>,
  actor: (typeof everybody)[number][1],
  forced = open,
) {
  const decided = changeSecrecy(complaint, { wish: { ...nothing, ...wish }, forced }, { actor, at });
  return isRefused(decided) ? decided.refused : decided;
}

describe('a secrecy', () => {
  const byReporter = aForwardedComplaint({ identityHidden: true, identityHeldBy: ['REPORTER'] });
  const byHandler = aForwardedComplaint({ identityHidden: true, identityHeldBy: ['HANDLER'] });
  const byBoth = aForwardedComplaint({ identityHidden: true, identityHeldBy: ['REPORTER', 'HANDLER'] });
  const byCategory = aForwardedComplaint({ identityHidden: true, identityHeldBy: ['CATEGORY'] });

  it.each([
    ['raised by the reporter', aForwardedComplaint(), true, reporter, ['REPORTER']],
    ['raised unasked', aForwardedComplaint(), true, admin, ['HANDLER']],
    ['raised by both', byReporter, true, admin, ['REPORTER', 'HANDLER']],
    ['lifted by its reporter', byReporter, false, reporter, []],
    ['lifted by the secretariat, which raised it', byHandler, false, admin, []],
    ['given up by the reporter alone', byBoth, false, reporter, ['HANDLER']],
    ['given up by the secretariat alone', byBoth, false, admin, ['REPORTER']],
    ['of a category that hides no more', byCategory, false, admin, []],
  ] as const)('%s is held by who is left', (_says, complaint, hideIdentity, actor, holders) => {
    expect(change(complaint, { hideIdentity }, actor)).toMatchObject({
      complaint: { identityHeldBy: holders, identityHidden: holders.length > 0, changedAt: at },
      step: { action: 'changeSecrecy', from: 'FORWARDED', to: 'FORWARDED', reason: 'Demi keamanan' },
      event: 'SecrecyChanged',
      entry: null,
      audience: 'PARTIES',
    });
  });

  it.each([
    ['SECRECY_NOT_YOURS', byHandler, { hideIdentity: false }, reporter],
    ['SECRECY_NOT_YOURS', byReporter, { hideIdentity: false }, admin],
    ['SECRECY_NOT_YOURS', byCategory, { hideIdentity: false }, reporter],
    ['NOTHING_CHANGED', byReporter, { hideIdentity: true }, reporter],
    ['NOTHING_CHANGED', aForwardedComplaint(), { hideComplaint: false }, admin],
    ['NOTHING_CHANGED', aForwardedComplaint(), {}, reporter],
    ['REASON_NEEDED', aForwardedComplaint(), { hideIdentity: true, reason: null }, admin],
    ['FORBIDDEN', aForwardedComplaint(), { hideIdentity: true }, leadOfficer],
    ['NOT_SIGNED_IN', aForwardedComplaint(), { hideIdentity: true }, people.visitor],
    ['NOT_ALLOWED_NOW', { ...byReporter, state: 'CLOSED' } as const, { hideIdentity: false }, reporter],
  ] as const)('is refused: %s', (code, complaint, wish, actor) => {
    expect(change(complaint, wish, actor)).toBe(code);
  });

  it('that the category forces is lifted by nobody', () => {
    const forced = { ...open, hidesIdentity: true };
    expect(change(byCategory, { hideIdentity: false }, admin, forced)).toBe('SECRECY_FORCED');
  });

  it('can be raised in every state, and needs no reason of the reporter', () => {
    for (const state of ['SUBMITTED', 'RESOLVED', 'CLOSED', 'ARCHIVED'] as const) {
      const wish = { hideIdentity: true, hideComplaint: true, reason: null };
      expect(change(aForwardedComplaint({ state }), wish, reporter)).toMatchObject({
        complaint: { state, identityHidden: true, complaintHidden: true },
      });
    }
  });

  it('of the whole complaint takes it from all who are no party', () => {
    const hidden = change(aForwardedComplaint(), { hideComplaint: true }, reporter);
    if (typeof hidden === 'string') throw new Error(hidden);
    const seen = everybody.filter(([, viewer]) => seenBy(viewer, hidden.complaint) !== null);
    expect(seen.map(([name]) => name)).toEqual([
      ...['reporter', 'admin', 'leadOfficer', 'leadApprover', 'supportingOfficer', 'system'],
    ]);
    expect(audienceOf(hidden.complaint)).toBe('PARTIES');
  });

  it('is kept as the names of its holders', () => {
    for (const held of [[], ['REPORTER'], ['HANDLER', 'CATEGORY']] as const) {
      expect(readHolders(writeHolders(held))).toEqual(held);
    }
    expect(heldToo(['CATEGORY'], { REPORTER: true, HANDLER: false })).toEqual(['REPORTER', 'CATEGORY']);
    expect(heldLess(['REPORTER', 'HANDLER'], ['HANDLER', 'CATEGORY'])).toEqual(['REPORTER']);
  });
});

describe('unlocking an identity', () => {
  const secret = aForwardedComplaint({ identityHidden: true });
  const asked: Unlock = {
    id: 'u',
    complaintId: secret.id,
    agencyId: 'PUPR',
    askedAt: at,
    reason: 'Meninjau lokasi',
    decision: null,
  };
  const granted = { ...asked, decision: { granted: true, at, reason: 'Perlu', until: days(7) } };
  const turnedDown = { ...asked, decision: { granted: false, at, reason: 'Tidak perlu', until: null } };
  const ask = (actor: (typeof everybody)[number][1], complaint = secret, earlier: readonly Unlock[] = []) =>
    requestUnlock(complaint, { reason: 'Meninjau lokasi', earlier }, { actor, at });
  const answer = (unlock: Unlock | null, length: number | null, complaint = secret, actor = admin) =>
    decideUnlock(complaint, { unlock, answer: { days: length, reason: 'Perlu' } }, { actor, at });

  it('is asked by staff of an agency that holds the complaint, and by nobody else', () => {
    const may = everybody.filter(([, actor]) => !isRefused(ask(actor))).map(([name]) => name);
    expect(may).toEqual(['leadOfficer', 'leadApprover', 'supportingOfficer']);
    expect(ask(leadOfficer)).toEqual({
      step: 'ASKED',
      agencyId: 'PUPR',
      reason: 'Meninjau lokasi',
      until: null,
      at,
    });
  });

  it.each([
    ['IDENTITY_NOT_HIDDEN', aForwardedComplaint(), []],
    ['IDENTITY_NOT_HIDDEN', aForwardedComplaint({ identityHidden: true, reporterId: null }), []],
    ['UNLOCK_OPEN', secret, [asked]],
    ['UNLOCK_OPEN', secret, [turnedDown, granted]],
  ] as const)('is not asked: %s', (refused, complaint, earlier) => {
    expect(ask(leadOfficer, complaint, earlier)).toEqual({ refused });
  });

  it('is asked again after a refusal, after its time, and by another agency', () => {
    const over = { ...granted, decision: { ...granted.decision, until: at } };
    expect(ask(leadOfficer, secret, [turnedDown, over])).toMatchObject({ step: 'ASKED' });
    expect(ask(supportingOfficer, secret, [asked, granted])).toMatchObject({ agencyId: 'DLHK' });
  });

  it('is granted for a number of days, or refused', () => {
    expect(answer(asked, 7)).toMatchObject({ step: 'GRANTED', agencyId: 'PUPR', until: days(7) });
    expect(answer(asked, null)).toMatchObject({ step: 'REFUSED', until: null });
  });

  it.each([
    ['UNKNOWN_UNLOCK', null, secret],
    ['UNLOCK_DECIDED', granted, secret],
    ['UNLOCK_DECIDED', turnedDown, secret],
    ['NOT_ALLOWED_NOW', asked, aComplaint({ identityHidden: true })],
  ] as const)('is not answered: %s', (refused, unlock, complaint) => {
    expect(answer(unlock, 7, complaint)).toEqual({ refused });
  });

  it('knows its state at every moment', () => {
    expect(unlockStateOf(asked, at)).toBe('ASKED');
    expect(unlockStateOf(turnedDown, at)).toBe('REFUSED');
    expect(unlockStateOf(granted, new Date(days(7).getTime() - 1))).toBe('ACTIVE');
    expect(unlockStateOf(granted, days(7))).toBe('EXPIRED');
  });

  it('shows the reporter to that agency alone, while it holds the complaint', () => {
    const unlocked = { ...secret, unlockedFor: ['PUPR', 'DISHUB'] };
    const knowing = everybody.filter(([, viewer]) => seenBy(viewer, unlocked)?.reporterId != null);
    expect(knowing.map(([name]) => name)).toEqual([
      ...['reporter', 'admin', 'leadOfficer', 'leadApprover', 'system'],
    ]);
  });

  it('is read by the reporter, those who watch over secrecy, and the agency that asked', () => {
    const both = [asked, { ...granted, agencyId: 'DLHK' }];
    const read = everybody.map(([name, viewer]) => {
      return [
        name,
        unlocksSeenBy(viewer, { isOwn: name === 'reporter', dispositions: [] }, both).length,
      ] as const;
    });
    expect(Object.fromEntries(read.filter(([, count]) => count > 0))).toEqual({
      ...{ reporter: 2, admin: 2, inspector: 2, system: 2 },
      ...{ leadOfficer: 1, leadApprover: 1, supportingOfficer: 1 },
    });
  });
});

describe('nobody handles a complaint about itself', () => {
  const inspectorate = aKnownAgency('INSPEKTORAT', { isInspectorate: true });
  const secretariat = aKnownAgency('DISKOMINFO', { isSecretariat: true });

  it.each([
    ['nobody', null, null, 'ADMIN', inspectorate, secretariat],
    ['an agency', aKnownAgency('PUPR'), null, 'ADMIN', inspectorate, secretariat],
    ['the Inspectorate', inspectorate, 'INSPECTORATE', 'ADMIN', secretariat, inspectorate],
    ['the secretariat', secretariat, 'SECRETARIAT', 'INSPECTOR', inspectorate, secretariat],
  ] as const)('that accuses %s', (_who, agency, side, handler, goesTo, staysFrom) => {
    const accused = accusedOf(agency);
    expect(accused).toEqual({ accusedAgencyId: agency?.id ?? null, accusedSide: side });
    expect(handlerOf(accused)).toBe(handler);
    expect([mayHold(accused, goesTo), mayHold(accused, staysFrom)]).toEqual([true, false]);
  });

  it('and the accused knows of none', () => {
    const againstSecretariat = aComplaint({ supervisory: true, ...accusedOf(secretariat) });
    const againstInspectorate = aComplaint({ supervisory: true, ...accusedOf(inspectorate) });
    expect([seenBy(admin, againstSecretariat), seenBy(inspector, againstInspectorate)]).toEqual([null, null]);
    expect(seenBy(inspector, againstSecretariat)).toMatchObject({ isParty: true });
    expect(seenBy(admin, againstInspectorate)).toMatchObject({ isParty: true });
  });
});
