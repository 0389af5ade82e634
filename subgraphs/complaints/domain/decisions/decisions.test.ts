import type { Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import { complaintStates } from '../../../../schema/events/complaint-events';
import {
  aComplaint,
  aDisposition,
  aForwardedComplaint,
  aKnownAgency,
  everybody,
  filedAt,
  nothingSettled,
  people,
  type PersonName,
} from '../../../../test/support/complaint-builders';
import { aCalendar } from '../../../../test/support/work-calendars';
import type { Complaint } from '../complaint';
import type { By, Decided, Decision } from '../decision';
import { factsOf } from '../facts';
import { after, type Action } from '../lifecycle';
import { archive } from './archive';
import { confirm } from './confirm';
import { file, type Filing } from './file';
import { forward, type Forwarding } from './forward';
import { provideInformation, requestInformation } from './information';
import { postFollowUp } from './post-follow-up';
import { refer } from './refer';
import { reopen } from './reopen';
import { resolve } from './resolve';
import { returnDisposition } from './return';
import { verify } from './verify';
import { withdraw } from './withdraw';

const { reporter, admin, leadOfficer, supportingOfficer, otherOfficer } = people;
const at = new Date('2026-03-05T02:00:00Z');
const by = (actor: Actor): By => ({ actor, at });
const plain = { supervisory: false, hidesIdentity: false, hidesComplaint: false };
const toPupr: Forwarding = {
  lead: aKnownAgency('PUPR'),
  supporting: [],
  note: null,
  verification: null,
  category: plain,
};

function decided(decision: Decision): Decided {
  if (isRefused(decision)) throw new Error(`refused: ${decision.refused}`);
  return decision;
}

interface Step {
  readonly action: Action;
  readonly who: readonly PersonName[];
  readonly decide: (complaint: Complaint, who: By) => Decision;
}

/** Each step of the life cycle that a person takes, and who may take it. */
const steps: Record<string, Step> = {
  requestInformation: {
    action: 'requestInformation',
    who: ['admin'],
    decide: (complaint, who) => requestInformation(complaint, 'Di mana?', who),
  },
  provideInformation: {
    action: 'provideInformation',
    who: ['reporter'],
    decide: (complaint, who) => provideInformation(complaint, 'Di sini', who),
  },
  verify: {
    action: 'verify',
    who: ['admin'],
    decide: (complaint, who) => verify(complaint, { verification: nothingSettled, category: plain }, who),
  },
  forward: {
    action: 'forward',
    who: ['admin'],
    decide: (complaint, who) => forward(complaint, toPupr, who),
  },
  return: {
    action: 'return',
    who: ['admin', 'leadOfficer', 'leadApprover'],
    decide: (complaint, who) => returnDisposition(complaint, { reason: 'x', proposedAgency: null }, who),
  },
  resolve: {
    action: 'resolve',
    who: ['leadOfficer', 'leadApprover'],
    decide: (complaint, who) => resolve(complaint, { outcome: 'PARTLY_DONE', reason: 'x' }, who),
  },
  confirm: { action: 'confirm', who: ['reporter'], decide: (complaint, who) => confirm(complaint, 5, who) },
  reopen: {
    action: 'reopen',
    who: ['reporter', 'admin'],
    decide: (complaint, who) => reopen(complaint, { reason: 'x', calendar: aCalendar() }, who),
  },
  withdraw: {
    action: 'withdraw',
    who: ['reporter'],
    decide: (complaint, who) => withdraw(complaint, 'x', who),
  },
  refer: {
    action: 'refer',
    who: ['admin'],
    decide: (complaint, who) => refer(complaint, { destination: 'Pemprov Bali', explanation: 'x' }, who),
  },
  archive: {
    action: 'archive',
    who: ['admin'],
    decide: (complaint, who) => archive(complaint, { reason: 'SPAM', explanation: 'x' }, who),
  },
};

describe.each(Object.entries(steps))('to %s', (_name, { action, who, decide }) => {
  const possible = complaintStates.filter((state) => after(state, action) !== null);

  it.each(everybody)('by %s', (name, actor) => {
    for (const state of possible) {
      const decision = decide(aForwardedComplaint({ state }), by(actor));
      if (who.includes(name)) {
        const { complaint, step } = decided(decision);
        expect(complaint).toMatchObject({ state: after(state, action), changedAt: at });
        expect(step).toMatchObject({ action, from: state, to: complaint.state });
      } else if (name === 'supportingOfficer' && action === 'return') {
        expect(decided(decision)).toMatchObject({ complaint: { state }, step: { action: 'leave' } });
      } else {
        const code = name === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
        const wanted = name === 'supportingOfficer' && action === 'resolve' ? 'NOT_LEAD' : code;
        expect(decision).toEqual({ refused: wanted });
      }
    }
  });

  it('is refused in every other state', () => {
    for (const state of complaintStates.filter((state) => !possible.includes(state))) {
      for (const [name, actor] of everybody.filter(([name]) => who.includes(name))) {
        const decision = decide(aForwardedComplaint({ state }), by(actor));
        expect([state, name, decision]).toEqual([state, name, { refused: 'NOT_ALLOWED_NOW' }]);
      }
    }
  });
});

describe('filing', () => {
  const filing: Filing = {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: null,
    topic: 'Jalan berlubang',
    body: 'Ada lubang',
    place: { address: null, latitude: null, longitude: null, ward: null },
    incidentDate: null,
    identityHidden: true,
    complaintHidden: false,
    accusedAgencyId: null,
    channel: 'WEB',
  };
  const circumstances = {
    id: 'c',
    ticket: 'PD-0000-0000-0000',
    profileComplete: true,
    category: null,
    accused: null,
  };

  it.each(everybody)('by %s', (name, actor) => {
    const decision = file(filing, circumstances, by(actor));
    const may = ['reporter', 'otherCitizen', 'partner'].includes(name);
    if (!may) expect(decision).toEqual({ refused: name === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN' });
    else {
      expect(decided(decision)).toMatchObject({
        complaint: { state: 'SUBMITTED', reporterId: actor.accountId, filedAt: at, identityHidden: true },
        step: { action: 'file', from: null, to: 'SUBMITTED' },
        event: 'ComplaintFiled',
      });
    }
  });

  it('needs complete bio-data', () => {
    const decision = file(filing, { ...circumstances, profileComplete: false }, by(reporter));
    expect(decision).toEqual({ refused: 'PROFILE_INCOMPLETE' });
  });

  it('needs a kind or a category: the secretariat settles the other', () => {
    const category = plain;
    expect(file({ ...filing, kind: null }, circumstances, by(reporter))).toEqual({
      refused: 'KIND_OR_CATEGORY_NEEDED',
    });
    const byCategory = file(
      { ...filing, kind: null, category: 'INFRA' },
      { ...circumstances, category },
      by(reporter),
    );
    expect(decided(byCategory)).toMatchObject({ complaint: { kind: null, category: 'INFRA' } });
  });

  it('needs a category that is in use, if it names one', () => {
    expect(file({ ...filing, category: 'GONE' }, circumstances, by(reporter))).toEqual({
      refused: 'UNKNOWN_CATEGORY',
    });
  });

  it.each([
    ['SERVICE_OBSTRUCTION', false, true],
    ['CORRUPTION', false, true],
    ['STAFF_DISCIPLINE', false, true],
    ['CRITICISM', false, false],
    ['SUGGESTION', false, false],
    ['GRIEVANCE', false, false],
    ['GRIEVANCE', true, true],
    [null, true, true],
  ] as const)('of kind %s in a category that is supervisory: %s', (kind, ofCategory, supervisory) => {
    const category = { ...plain, supervisory: ofCategory };
    const decision = file({ ...filing, kind, category: 'X' }, { ...circumstances, category }, by(reporter));
    expect(decided(decision).complaint.supervisory).toBe(supervisory);
  });
});

describe('verifying', () => {
  it('settles what it names, keeps the rest, and says in the history what was changed', () => {
    const verification = {
      ...nothingSettled,
      topic: 'Jalan rusak',
      kind: 'CORRUPTION',
      hideIdentity: true,
    } as const;
    const { complaint, step } = decided(
      verify(aComplaint(), { verification: verification, category: plain }, by(admin)),
    );
    expect(complaint).toMatchObject({
      topic: 'Jalan rusak',
      kind: 'CORRUPTION',
      category: 'INFRA.JALAN',
      identityHidden: true,
      complaintHidden: false,
      supervisory: true,
    });
    expect(step.changes).toEqual([
      { field: 'kind', from: 'GRIEVANCE', to: 'CORRUPTION' },
      { field: 'topic', from: 'Jalan berlubang', to: 'Jalan rusak' },
      { field: 'identityHidden', from: 'false', to: 'true' },
      { field: 'identityHeldBy', from: '', to: 'HANDLER' },
      { field: 'supervisory', from: 'false', to: 'true' },
    ]);
  });

  it('never takes secrecy back', () => {
    const secret = aComplaint({ identityHidden: true, complaintHidden: true });
    const { complaint } = decided(
      verify(secret, { verification: nothingSettled, category: plain }, by(admin)),
    );
    expect(complaint).toMatchObject({ identityHidden: true, complaintHidden: true });
  });

  it('needs a category and a kind', () => {
    const bare = aComplaint({ category: null });
    expect(verify(bare, { verification: nothingSettled, category: null }, by(admin))).toEqual({
      refused: 'CATEGORY_NEEDED',
    });
    expect(
      verify(aComplaint({ kind: null }), { verification: nothingSettled, category: plain }, by(admin)),
    ).toEqual({
      refused: 'CATEGORY_NEEDED',
    });
    const named = { ...nothingSettled, category: 'GONE' };
    expect(verify(bare, { verification: named, category: null }, by(admin))).toEqual({
      refused: 'UNKNOWN_CATEGORY',
    });
  });
});

describe('forwarding', () => {
  const to = (forwarding: Partial<Forwarding>, complaint = aComplaint()) =>
    forward(
      complaint,
      { ...toPupr, category: { ...plain, supervisory: complaint.supervisory }, ...forwarding },
      by(admin),
    );

  it('issues one disposition to each agency, the lead first, under the name of the day', () => {
    const supporting = [aKnownAgency('DLHK'), aKnownAgency('DISHUB')];
    const { complaint, agencies } = decided(to({ supporting }));
    expect(agencies).toEqual(['PUPR', 'DLHK', 'DISHUB']);
    expect(complaint.dispositions).toEqual([
      aDisposition('PUPR', { issuedAt: at }),
      aDisposition('DLHK', { role: 'SUPPORTING', issuedAt: at }),
      aDisposition('DISHUB', { role: 'SUPPORTING', issuedAt: at }),
    ]);
    expect(factsOf(complaint)).toMatchObject({ leadAgency: 'PUPR', supportingAgencies: ['DLHK', 'DISHUB'] });
  });

  it.each([
    ['UNKNOWN_AGENCY', { lead: null }],
    ['UNKNOWN_AGENCY', { supporting: [null] }],
    ['AGENCY_CLOSED', { lead: aKnownAgency('OLD', { isOpen: false }) }],
    ['AGENCY_CLOSED', { supporting: [aKnownAgency('OLD', { isOpen: false })] }],
    ['AGENCY_TWICE', { supporting: [aKnownAgency('PUPR')] }],
    ['AGENCY_TWICE', { supporting: [aKnownAgency('DLHK'), aKnownAgency('DLHK')] }],
  ] as const)('is refused: %s', (refused, forwarding) => {
    expect(to(forwarding)).toEqual({ refused });
  });

  it('of what is supervisory goes to the Inspectorate alone', () => {
    const supervisory = aComplaint({ supervisory: true, kind: 'CORRUPTION' });
    const inspectorate = aKnownAgency('INSPEKTORAT', { isInspectorate: true });
    expect(to({}, supervisory)).toEqual({ refused: 'INSPECTORATE_ONLY' });
    expect(to({ lead: inspectorate, supporting: [aKnownAgency('PUPR')] }, supervisory)).toEqual({
      refused: 'INSPECTORATE_ONLY',
    });
    expect(decided(to({ lead: inspectorate }, supervisory)).complaint.state).toBe('FORWARDED');
  });

  it('that verifies too obeys what it settles', () => {
    const verification = { ...nothingSettled, kind: 'CORRUPTION' } as const;
    expect(to({ verification })).toEqual({ refused: 'INSPECTORATE_ONLY' });
    expect(to({}, aComplaint({ kind: null }))).toEqual({ refused: 'CATEGORY_NEEDED' });
  });

  it('again keeps the day of the first time', () => {
    const before = aComplaint({ state: 'VERIFIED', forwardedAt: filedAt });
    expect(decided(to({}, before)).complaint.forwardedAt).toEqual(filedAt);
  });
});

describe('giving back', () => {
  const back = (complaint: Complaint, actor: Actor, proposedAgency: string | null = null) =>
    returnDisposition(complaint, { reason: 'Bukan kami', proposedAgency }, by(actor));

  it('by the lead ends every disposition, and says where it thinks it belongs', () => {
    const { complaint, step, agencies } = decided(back(aForwardedComplaint(), leadOfficer, 'DISHUB'));
    expect(complaint.dispositions.map(({ ending }) => ending)).toEqual(['RETURNED', 'RECALLED']);
    expect(complaint.state).toBe('SUBMITTED');
    expect(step.reason).toBe('Bukan kami [DISHUB]');
    expect(agencies).toEqual(['PUPR']);
  });

  it('by the secretariat takes it from all', () => {
    const { complaint } = decided(back(aForwardedComplaint(), admin));
    expect(complaint.dispositions.map(({ ending }) => ending)).toEqual(['RECALLED', 'RECALLED']);
  });

  it('by a supporting agency takes only itself out, while there is work', () => {
    for (const state of ['FORWARDED', 'IN_PROGRESS'] as const) {
      const { complaint, agencies } = decided(back(aForwardedComplaint({ state }), supportingOfficer));
      expect(complaint.state).toBe(state);
      expect(complaint.dispositions.map(({ ending }) => ending)).toEqual([null, 'RETURNED']);
      expect(agencies).toEqual(['DLHK']);
    }
    for (const state of ['RESOLVED', 'CLOSED', 'ARCHIVED'] as const) {
      expect(back(aForwardedComplaint({ state }), supportingOfficer)).toEqual({ refused: 'NOT_ALLOWED_NOW' });
    }
  });

  it('leaves earlier dispositions as they ended', () => {
    const ended = aDisposition('DISHUB', { endedAt: filedAt, ending: 'RETURNED' });
    const complaint = aForwardedComplaint({ dispositions: [ended, aDisposition('PUPR')] });
    expect(decided(back(complaint, leadOfficer)).complaint.dispositions[0]).toEqual(ended);
    const past = { role: 'OFFICER', accountId: 'a', agencyId: 'DISHUB' } as const;
    expect(back(complaint, past)).toEqual({ refused: 'FORBIDDEN' });
  });
});

describe('a follow-up', () => {
  const post = (complaint: Complaint, actor: Actor) => postFollowUp(complaint, 'Isi', by(actor));

  it.each([
    ['reporter', 'REPORTER', null],
    ['admin', 'ADMIN', null],
    ['leadOfficer', 'AGENCY', 'PUPR'],
    ['leadApprover', 'AGENCY', 'PUPR'],
    ['supportingOfficer', 'AGENCY', 'DLHK'],
  ] as const)('by %s is signed %s', (name, author, agencyId) => {
    const { entry, event } = decided(post(aForwardedComplaint({ state: 'IN_PROGRESS' }), people[name]));
    const agencyName = agencyId === null ? null : `Dinas ${agencyId}`;
    expect(entry).toMatchObject({ kind: 'FOLLOW_UP', author, agencyId, agencyName, audience: 'PUBLIC' });
    expect(event).toBe('FollowUpPosted');
  });

  it.each(['otherCitizen', 'partner', 'otherOfficer', 'inspector', 'executive', 'system'] as const)(
    'by %s is refused',
    (name) => {
      expect(post(aForwardedComplaint(), people[name])).toEqual({ refused: 'FORBIDDEN' });
    },
  );

  it('of the lead agency starts the work; nobody else does', () => {
    expect(decided(post(aForwardedComplaint(), leadOfficer))).toMatchObject({
      complaint: { state: 'IN_PROGRESS' },
      step: { action: 'answer' },
    });
    for (const actor of [reporter, admin, supportingOfficer]) {
      expect(decided(post(aForwardedComplaint(), actor))).toMatchObject({
        complaint: { state: 'FORWARDED' },
        step: { action: 'post' },
      });
    }
  });

  it('is not taken once the complaint is closed or has ended otherwise', () => {
    for (const state of complaintStates) {
      const closed = ['CLOSED', 'ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED'].includes(state);
      const decision = post(aForwardedComplaint({ state }), reporter);
      if (closed) expect(decision).toEqual({ refused: 'NOT_ALLOWED_NOW' });
      else expect(decided(decision).complaint.state).toBe(state);
    }
  });

  it('is for the parties while the complaint is not public', () => {
    for (const complaint of [
      aComplaint(),
      aForwardedComplaint({ complaintHidden: true }),
      aForwardedComplaint({ supervisory: true }),
    ]) {
      expect(decided(post(complaint, reporter)).entry?.audience).toBe('PARTIES');
    }
  });
});

describe('the questions and answers before it is public', () => {
  it('are for the parties', () => {
    const asked = decided(requestInformation(aComplaint(), 'Di mana?', by(admin)));
    expect(asked.entry).toMatchObject({ kind: 'QUESTION', author: 'ADMIN', audience: 'PARTIES' });
    const answered = decided(provideInformation(asked.complaint, 'Di sini', by(reporter)));
    expect(answered.entry).toMatchObject({ kind: 'INFORMATION', author: 'REPORTER', audience: 'PARTIES' });
  });
});

describe('resolving', () => {
  it('keeps outcome and reason, and tells them in the thread', () => {
    const working = aForwardedComplaint({ state: 'IN_PROGRESS' });
    const given = { outcome: 'NOT_POSSIBLE', reason: 'Jalan nasional' } as const;
    const { complaint, entry } = decided(resolve(working, given, by(leadOfficer)));
    expect(complaint).toMatchObject({
      outcome: 'NOT_POSSIBLE',
      outcomeReason: 'Jalan nasional',
      resolvedAt: at,
    });
    expect(entry).toMatchObject({
      kind: 'RESOLUTION',
      author: 'AGENCY',
      agencyId: 'PUPR',
      body: 'Jalan nasional',
    });
  });

  it('is for an agency that leads, and another that holds nothing is a stranger', () => {
    const working = aForwardedComplaint({ state: 'IN_PROGRESS' });
    const given = { outcome: 'DONE', reason: 'x' } as const;
    expect(resolve(working, given, by(otherOfficer))).toEqual({ refused: 'FORBIDDEN' });
  });
});

describe('reopening', () => {
  // Friday evening in Denpasar; ten working days later is Friday the 20th.
  const resolvedAt = new Date('2026-03-06T10:00:00Z');
  const resolved = aForwardedComplaint({
    state: 'RESOLVED',
    resolvedAt,
    outcome: 'DONE',
    outcomeReason: 'x',
  });
  const lastMoment = new Date('2026-03-20T15:59:59.999Z');
  const afterwards = new Date('2026-03-20T16:00:00Z');

  it('is open to the reporter until the end of the tenth working day', () => {
    expect(
      decided(
        reopen(resolved, { reason: 'Belum', calendar: aCalendar() }, { actor: reporter, at: lastMoment }),
      ).complaint,
    ).toMatchObject({
      state: 'IN_PROGRESS',
      resolvedAt: null,
      outcome: null,
      outcomeReason: null,
      closedAt: null,
    });
    expect(
      reopen(resolved, { reason: 'Belum', calendar: aCalendar() }, { actor: reporter, at: afterwards }),
    ).toEqual({
      refused: 'REOPENING_TOO_LATE',
    });
  });

  it('is open longer over a holiday', () => {
    const reopening = { reason: 'Belum', calendar: aCalendar('FIVE_DAY', '2026-03-19') };
    const monday = new Date('2026-03-23T15:59:59.999Z');
    expect(isRefused(reopen(resolved, reopening, { actor: reporter, at: monday }))).toBe(false);
    expect(
      isRefused(reopen(resolved, reopening, { actor: reporter, at: new Date('2026-03-23T16:00:00Z') })),
    ).toBe(true);
  });

  it('takes the rating away, which the history of the closing keeps', () => {
    const closing = decided(
      confirm({ ...resolved, resolvedAt: filedAt }, 4, { actor: reporter, at: filedAt }),
    );
    expect(closing.step.changes).toEqual([{ field: 'rating', from: '', to: '4' }]);
    const { complaint } = decided(
      reopen(closing.complaint, { reason: 'Belum', calendar: aCalendar() }, { actor: reporter, at: filedAt }),
    );
    expect(complaint.rating).toBeNull();
  });

  it('runs from the closing once it is closed', () => {
    const closed = { ...resolved, state: 'CLOSED', closedAt: new Date('2026-03-09T01:00:00Z') } as const;
    expect(
      isRefused(
        reopen(closed, { reason: 'Belum', calendar: aCalendar() }, { actor: reporter, at: afterwards }),
      ),
    ).toBe(false);
  });

  it('is open to the secretariat at any time', () => {
    const years = new Date('2030-01-01T00:00:00Z');
    const { entry } = decided(
      reopen(resolved, { reason: 'Ada laporan baru', calendar: aCalendar() }, { actor: admin, at: years }),
    );
    expect(entry).toMatchObject({ kind: 'REOPENING', author: 'ADMIN', audience: 'PUBLIC' });
  });
});

describe('an end without an answer', () => {
  it('is archived with its reason', () => {
    const given = { reason: 'OUTSIDE_POWERS', explanation: 'Kewenangan provinsi' } as const;
    expect(decided(archive(aComplaint(), given, by(admin)))).toMatchObject({
      complaint: { state: 'ARCHIVED', archiveReason: 'OUTSIDE_POWERS', closedAt: at },
      step: { reason: 'Kewenangan provinsi' },
      event: 'ComplaintArchived',
    });
  });

  it('is sent on, and says to whom', () => {
    const given = { destination: 'Pemerintah Provinsi Bali', explanation: 'Jalan provinsi' };
    expect(decided(refer(aForwardedComplaint(), given, by(admin)))).toMatchObject({
      complaint: { state: 'REFERRED', referredTo: 'Pemerintah Provinsi Bali', closedAt: at },
      step: { reason: 'Jalan provinsi' },
      event: 'ComplaintReferred',
    });
    expect(refer(aForwardedComplaint({ state: 'RESOLVED' }), given, by(admin))).toEqual({
      refused: 'NOT_ALLOWED_NOW',
    });
  });

  it('is withdrawn by the reporter, before it is resolved', () => {
    expect(decided(withdraw(aComplaint(), null, by(reporter))).complaint.state).toBe('WITHDRAWN');
    expect(withdraw(aForwardedComplaint({ state: 'RESOLVED' }), null, by(reporter))).toEqual({
      refused: 'NOT_ALLOWED_NOW',
    });
  });
});
