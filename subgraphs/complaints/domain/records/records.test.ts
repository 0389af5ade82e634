import {
  aComplaint,
  aDisposition,
  everybody,
  filedAt,
  people,
  type PersonName,
} from '../../../../test/support/complaint-builders';
import type { Complaint } from '../complaint';
import { seenBy } from '../visibility';
import { mayErasePerson, mayFinalise, mayRelease } from './decide-record';
import { kindsOfRecords, lackingParts } from './kinds';
import { recordKinds, type RecordKind } from './record-kind';
import { officialNumber, yearOfNumber } from './number';
import type { ComplaintRecord, KeptPerson, RecordContent, RecordVersion } from './record';
import { recordSeenBy } from './seen-record';
import { readVerifyCode } from './verify-code';

const content: RecordContent = {
  ...{
    subject: 'Perihal',
    urgent: false,
    enclosure: null,
    sections: [],
    event: null,
    actions: [],
    copies: [],
  },
  ...{ toReporter: false, reporterReached: null, place: 'Denpasar' },
};
function person(more: Partial<KeptPerson>): KeptPerson {
  return {
    ...{ id: 'person-1', part: 'ATTENDEE', name: 'Ni Luh Contoh', position: null, institution: null },
    ...{ address: null, phone: null, email: null, serviceNumber: null, step: null, erasedAt: null },
    ...more,
  };
}
function version(more: Partial<RecordVersion> = {}): RecordVersion {
  return {
    ...{
      version: 1,
      content,
      people: [],
      madeAt: filedAt,
      madeBy: null,
      approvals: [],
      finalisedAt: null,
      fingerprint: null,
      verifyCode: null,
    },
    ...more,
  };
}
function aRecord(kind: RecordKind, more: Partial<ComplaintRecord> = {}): ComplaintRecord {
  return {
    ...{ id: 'record-1', complaintId: 'complaint-1', agencyId: 'PUPR', agencyName: 'Dinas PUPR', kind },
    letterhead: [],
    ...{ classification: '060', number: null, createdAt: filedAt, releasedAt: null, versions: [version()] },
    ...more,
  };
}
const forwarded: Partial<Complaint> = {
  state: 'FORWARDED',
  dispositions: [aDisposition('PUPR'), aDisposition('DLHK', { role: 'SUPPORTING' })],
};
const final = version({ finalisedAt: filedAt });

function seers(complaint: Complaint, record: ComplaintRecord): readonly PersonName[] {
  return everybody
    .filter(([, actor]) => {
      const seen = seenBy(actor, complaint);
      return seen && recordSeenBy(actor, seen, record);
    })
    .map(([name]) => name);
}

describe('a record', () => {
  const staff = ['admin', 'leadOfficer', 'leadApprover', 'system'] as const;
  const toReporter = version({ finalisedAt: filedAt, content: { ...content, toReporter: true } });

  it.each([
    ['a draft', aRecord('INVITATION'), staff],
    ['an invitation to others', aRecord('INVITATION', { versions: [final] }), staff],
    [
      'an invitation to the reporter',
      aRecord('INVITATION', { versions: [toReporter] }),
      ['reporter', ...staff],
    ],
    ['minutes', aRecord('MINUTES', { versions: [final] }), staff],
    [
      'released minutes',
      aRecord('MINUTES', { versions: [final], releasedAt: filedAt }),
      ['reporter', ...staff],
    ],
    ['a complaint form', aRecord('COMPLAINT_FORM', { versions: [final] }), ['reporter', ...staff]],
    ['a handling report', aRecord('HANDLING_REPORT', { versions: [final], releasedAt: filedAt }), staff],
  ])('of an open complaint, %s, is never public', (_what, record, who) => {
    expect([...seers(aComplaint(forwarded), record)].sort()).toEqual([...who].sort());
  });

  it('of a supervisory complaint is for the Inspectorate too', () => {
    const complaint = aComplaint({
      ...forwarded,
      supervisory: true,
      dispositions: [aDisposition('INSPEKTORAT')],
    });
    const record = aRecord('MINUTES', { agencyId: 'INSPEKTORAT' });
    expect([...seers(complaint, record)].sort()).toEqual(['admin', 'inspector', 'system']);
  });

  it('is out of the sight of an agency that gave the complaint back', () => {
    const dispositions = [aDisposition('PUPR', { endedAt: filedAt, ending: 'RETURNED' })];
    const complaint = aComplaint({ state: 'SUBMITTED', dispositions });
    expect([...seers(complaint, aRecord('MINUTES'))].sort()).toEqual(['admin', 'system']);
  });

  it('of another complaint is not shown with this one', () => {
    expect(seers(aComplaint(forwarded), aRecord('MINUTES', { complaintId: 'complaint-2' }))).toEqual([]);
  });

  it('hides who the reporter is from those from whom the complaint hides it', () => {
    const complaint = aComplaint({ ...forwarded, identityHidden: true });
    const both = [
      person({}),
      person({ id: 'person-2', part: 'REPORTER', name: 'I Made Pelapor', phone: '0812' }),
    ];
    const record = aRecord('ATTENDANCE', { versions: [version({ people: both })] });
    const namesFor = (name: PersonName) => {
      const seen = seenBy(people[name], complaint);
      return (
        seen && recordSeenBy(people[name], seen, record)?.current.people.map((one) => [one.name, one.phone])
      );
    };
    expect(namesFor('leadOfficer')).toEqual([
      ['Ni Luh Contoh', null],
      [null, null],
    ]);
    expect(namesFor('admin')?.[1]).toEqual(['I Made Pelapor', '0812']);
  });

  it('shows the reporter final versions alone', () => {
    const versions = [toReporter, version({ version: 2 })];
    const seen = seenBy(people.reporter, aComplaint(forwarded));
    const record = seen && recordSeenBy(people.reporter, seen, aRecord('INVITATION', { versions }));
    expect(record?.versions.map((one) => one.version)).toEqual([1]);
    expect(record?.asHandler).toBe(false);
  });
});

describe('what a record needs to be finalised', () => {
  const signers = (...steps: readonly KeptPerson['step'][]) =>
    steps.map((step, index) => person({ id: `person-${index}`, part: 'SIGNER', step }));
  const event = { startsAt: filedAt, endsAt: null, venue: 'Balai Banjar', agenda: null };
  const whole: RecordContent = {
    ...{ ...content, event, toReporter: true, sections: [{ heading: null, text: 'Isi' }] },
    actions: [
      { finding: 'a', cause: null, action: 'b', responsible: null, dueDay: null, progress: 'PLANNED' },
    ],
  };
  const everySigner = signers('PREPARES', 'CHECKS', 'SIGNS', 'NOTES');

  it.each(recordKinds)('of the kind %s is lacking from an empty one, and in a whole one nothing', (kind) => {
    expect(lackingParts(kind, { content, people: [] })).toEqual(kindsOfRecords[kind].needs);
    expect(lackingParts(kind, { content: whole, people: everySigner })).toEqual([]);
  });

  it('of a handling report is the whole chain: check, signature, note', () => {
    expect(lackingParts('HANDLING_REPORT', { content: whole, people: signers('SIGNS') })).toEqual([
      'checker',
      'headOrSecretary',
    ]);
  });

  const complaint = aComplaint(forwarded);
  const by = (name: PersonName) => ({ actor: people[name], at: filedAt });
  const report = (more: Partial<ComplaintRecord> = {}) =>
    aRecord('HANDLING_REPORT', { versions: [version({ content: whole, people: everySigner })], ...more });

  it('of a handling report is an approver', () => {
    expect(mayFinalise(complaint, { record: report(), steps: null }, by('leadOfficer'))).toEqual({
      refused: 'APPROVER_ONLY',
    });
    expect(mayFinalise(complaint, { record: report(), steps: null }, by('leadApprover'))).toBeNull();
    expect(mayFinalise(complaint, { record: report(), steps: null }, by('supportingOfficer'))).toEqual({
      refused: 'FORBIDDEN',
    });
    const again = report({ versions: [version({ ...final, content: whole, people: everySigner })] });
    expect(mayFinalise(complaint, { record: again, steps: null }, by('leadApprover'))).toEqual({
      refused: 'RECORD_FINAL',
    });
  });

  it('is also what is released: minutes that are final, once', () => {
    const minutes = (more: Partial<ComplaintRecord>) => aRecord('MINUTES', more);
    const asked = (record: ComplaintRecord) => mayRelease(complaint, record, by('leadOfficer'));
    expect(asked(minutes({}))).toEqual({ refused: 'RECORD_NOT_FINAL' });
    expect(asked(report({ versions: [final] }))).toEqual({ refused: 'RECORD_NOT_FINAL' });
    expect(asked(minutes({ versions: [final] }))).toBeNull();
    expect(asked(minutes({ versions: [final], releasedAt: filedAt }))).toEqual({
      refused: 'NOTHING_CHANGED',
    });
  });

  it('is not what is erased: a person, once, by the secretariat', () => {
    const record = aRecord('MINUTES', { versions: [version({ people: [person({})] })] });
    expect(mayErasePerson(record, 'person-1', by('leadOfficer'))).toEqual({ refused: 'FORBIDDEN' });
    expect(mayErasePerson(record, 'person-9', by('admin'))).toEqual({ refused: 'UNKNOWN_PERSON' });
    expect(mayErasePerson(record, 'person-1', by('admin'))).toBeNull();
  });
});

describe('a number of a record', () => {
  it('is made of classification, running number, agency and year', () => {
    const facts = { classification: '188.45', serial: 206, agencyId: 'HK', year: 2013 };
    expect(officialNumber(facts)).toBe('188.45/206/HK/2013');
  });

  it('is of the year in Denpasar', () => {
    expect(yearOfNumber(new Date('2026-12-31T15:59:59.000Z'))).toBe(2026);
    expect(yearOfNumber(new Date('2026-12-31T16:00:00.000Z'))).toBe(2027);
  });
});

it.each([
  ['0123456789ABCDEFGHJKMNPQRS', '0123456789ABCDEFGHJKMNPQRS'],
  ['01234-56789-abcde-fghjk-mnpqr-s', '0123456789ABCDEFGHJKMNPQRS'],
  ['o1234 56789 ABCDE FGHJK MNPQR S', '0123456789ABCDEFGHJKMNPQRS'],
  ['01234', null],
  ['', null],
  ["' OR 1=1 --", null],
  ['A'.repeat(10_000_000), null],
])('reads a code from paper', (written, code) => {
  expect(readVerifyCode(written)).toBe(code);
});
