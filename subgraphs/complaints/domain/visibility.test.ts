import { complaintStates } from '../../../schema/events/complaint-events';
import {
  aComplaint,
  aDisposition,
  aForwardedComplaint,
  everybody,
  people,
  type PersonName,
} from '../../../test/support/complaint-builders';
import type { Complaint } from './complaint';
import { audienceOf, seenBy } from './visibility';

const publicStates: readonly Complaint['state'][] = ['FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'];
const otherStates = complaintStates.filter((state) => !publicStates.includes(state));
const returned = { endedAt: new Date('2026-03-03T00:00:00Z'), ending: 'RETURNED' } as const;

/** Who sees each kind of complaint: the table of "Who sees what", one line per kind. */
const always: readonly PersonName[] = ['reporter', 'admin', 'system'];
const publicEyes: readonly PersonName[] = [
  'visitor',
  'reporter',
  'otherCitizen',
  'partner',
  'admin',
  'leadOfficer',
  'leadApprover',
  'supportingOfficer',
  'otherOfficer',
  'inspector',
  'executive',
  'system',
];
const disposed: readonly PersonName[] = [...always, 'leadOfficer', 'leadApprover', 'supportingOfficer'];

const toInspectorate = [aDisposition('INSPEKTORAT')];
const kinds: Record<string, { complaint: Complaint; seen: readonly PersonName[] }> = {
  ...each(publicStates, 'open', (state) => ({ complaint: aForwardedComplaint({ state }), seen: publicEyes })),
  ...each(publicStates, 'hidden', (state) => ({
    complaint: aForwardedComplaint({ state, complaintHidden: true }),
    seen: disposed,
  })),
  ...each(publicStates, 'supervisory', (state) => ({
    complaint: aForwardedComplaint({ state, supervisory: true, dispositions: toInspectorate }),
    seen: [...always, 'inspector'],
  })),
  ...each(otherStates, 'not handed over', (state) => ({ complaint: aComplaint({ state }), seen: always })),
  ...each(otherStates, 'supervisory, not handed over', (state) => ({
    complaint: aComplaint({ state, supervisory: true }),
    seen: [...always, 'inspector'],
  })),
  ...each(['ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED'], 'handed over, then', (state) => ({
    complaint: aForwardedComplaint({ state }),
    seen: disposed,
  })),
  'given back by all': {
    complaint: aForwardedComplaint({
      state: 'SUBMITTED',
      dispositions: [
        aDisposition('PUPR', returned),
        aDisposition('DLHK', { ...returned, role: 'SUPPORTING' }),
      ],
    }),
    seen: always,
  },
  'hidden, supporting agency has left': {
    complaint: aForwardedComplaint({
      complaintHidden: true,
      dispositions: [aDisposition('PUPR'), aDisposition('DLHK', { ...returned, role: 'SUPPORTING' })],
    }),
    seen: [...always, 'leadOfficer', 'leadApprover'],
  },
  'open, nobody can be reached any more': {
    complaint: aForwardedComplaint({ reporterId: null }),
    seen: publicEyes,
  },
  'not handed over, nobody can be reached any more': {
    complaint: aComplaint({ reporterId: null }),
    seen: ['admin', 'system'],
  },
};

function each<T>(
  states: readonly Complaint['state'][],
  name: string,
  make: (state: Complaint['state']) => T,
) {
  return Object.fromEntries(states.map((state) => [`${name} ${state}`, make(state)]));
}

describe.each(Object.entries(kinds))('a complaint that is %s', (_kind, { complaint, seen }) => {
  it.each(everybody)('and %s', (name, viewer) => {
    expect(seenBy(viewer, complaint) !== null).toBe(seen.includes(name));
  });

  it('has a party in everyone who sees it for another reason than that it is public', () => {
    for (const [name, viewer] of everybody) {
      const sight = seenBy(viewer, complaint);
      if (!sight) continue;
      const isParty =
        ['admin', 'system'].includes(name) ||
        (name === 'reporter' && complaint.reporterId !== null) ||
        complaint.dispositions.some((held) => held.endedAt === null && held.agencyId === viewer.agencyId) ||
        (name === 'inspector' && complaint.supervisory);
      expect([name, sight.isParty]).toEqual([name, isParty]);
    }
  });
});

describe('the reporter of', () => {
  const knowing = (complaint: Complaint) =>
    everybody.filter(([, viewer]) => seenBy(viewer, complaint)?.reporterId != null).map(([name]) => name);

  it('an open complaint is known to all who see it', () => {
    expect(knowing(aForwardedComplaint())).toEqual(everybody.map(([name]) => name));
  });

  it('a complaint with hidden identity is known to reporter and secretariat, and to no agency', () => {
    const complaint = aForwardedComplaint({ identityHidden: true });
    expect(knowing(complaint).sort()).toEqual([...always].sort());
  });

  it('a supervisory complaint with hidden identity is known to the Inspectorate too, not to its officers', () => {
    const complaint = aForwardedComplaint({
      identityHidden: true,
      supervisory: true,
      dispositions: toInspectorate,
    });
    expect(knowing(complaint).sort()).toEqual([...always, 'inspector'].sort());
    const officer = { role: 'OFFICER', accountId: 'account-x', agencyId: 'INSPEKTORAT' } as const;
    expect(seenBy(officer, complaint)).toMatchObject({ reporterId: null, isParty: true });
  });

  it('is told that it is his or her own, and nobody else is', () => {
    const own = everybody.filter(([, viewer]) => seenBy(viewer, aForwardedComplaint())?.isOwn);
    expect(own.map(([name]) => name)).toEqual(['reporter']);
  });
});

describe('what is not for everybody', () => {
  it('is the exact point: others get it to about 100 m', () => {
    for (const [, viewer] of everybody) {
      const sight = seenBy(viewer, aForwardedComplaint());
      expect(sight?.place).toMatchObject(
        sight?.isParty
          ? { latitude: -8.656789, longitude: 115.212345 }
          : { latitude: -8.657, longitude: 115.212 },
      );
    }
  });

  it('is a disposition that has ended', () => {
    const dispositions = [aDisposition('PUPR', returned), aDisposition('DISHUB')];
    const complaint = aForwardedComplaint({ dispositions });
    expect(seenBy(people.visitor, complaint)?.dispositions.map(({ agencyId }) => agencyId)).toEqual([
      'DISHUB',
    ]);
    expect(seenBy(people.admin, complaint)?.dispositions).toHaveLength(2);
  });

  it('is what was written while the complaint was not public', () => {
    expect(audienceOf(aForwardedComplaint())).toBe('PUBLIC');
    expect(audienceOf(aForwardedComplaint({ complaintHidden: true }))).toBe('PARTIES');
    expect(audienceOf(aForwardedComplaint({ supervisory: true }))).toBe('PARTIES');
    expect(audienceOf(aComplaint())).toBe('PARTIES');
  });
});

it('an agency that nobody belongs to does not make a citizen its officer', () => {
  const strange = { role: 'CITIZEN', accountId: 'account-x', agencyId: 'PUPR' } as const;
  expect(seenBy(strange, aForwardedComplaint({ complaintHidden: true }))).toBeNull();
});
