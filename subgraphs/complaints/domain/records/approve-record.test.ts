import { aForwardedComplaint, people } from '../../../../test/support/complaint-builders';
import type { Actor } from '../../../../platform/domain/actor';
import type { ChainStep, Delegation, StaffMember } from '../approval/draft';
import { approveRecord, isApproved, nextRecordApprovers, stepsOfRecord } from './approve-record';
import type { ComplaintRecord, KeptPerson, RecordApproval, RecordVersion, SigningStep } from './record';

const at = new Date('2026-03-05T02:00:00Z');
/** By the licensing office's procedure. */
const steps: readonly ChainStep[] = [
  { kind: 'INITIAL', name: 'Paraf Kepala Seksi', positions: ['SECTION_HEAD'], accountIds: [] },
  { kind: 'SIGN', name: 'Tanda tangan Kepala Bidang', positions: ['DIVISION_HEAD'], accountIds: [] },
  { kind: 'TAKE_NOTE', name: 'Mengetahui Sekretaris', positions: ['SECRETARY'], accountIds: [] },
  { kind: 'TAKE_NOTE', name: 'Mengetahui Kepala Dinas', positions: ['HEAD'], accountIds: [] },
];
const staff: readonly StaffMember[] = (
  [
    ['kasi', 'SECTION_HEAD'],
    ['kabid', 'DIVISION_HEAD'],
    ['sekretaris', 'SECRETARY'],
    ['kadis', 'HEAD'],
    ['rekan', null],
  ] as const
).map(([accountId, position]) => ({ accountId, agencyId: 'PUPR', isApprover: true, position }));
const signer = (step: SigningStep, index: number): KeptPerson => ({
  ...{ id: `person-${index}`, part: 'SIGNER', name: 'I Ketut Contoh', position: 'Kepala', institution: null },
  ...{ address: null, phone: null, email: null, serviceNumber: null, step, erasedAt: null },
});
const content: RecordVersion['content'] = {
  ...{ subject: 'Laporan', urgent: false, enclosure: null, event: null, actions: [], copies: [] },
  ...{ sections: [{ heading: null, text: 'Sudah ditangani.' }], toReporter: false },
  ...{ reporterReached: null, place: 'Denpasar' },
};
const signers = (['CHECKS', 'SIGNS', 'NOTES', 'NOTES'] as const).map(signer);

function report(more: Partial<RecordVersion> = {}, kind: ComplaintRecord['kind'] = 'HANDLING_REPORT') {
  const version: RecordVersion = {
    ...{ version: 1, content, people: signers, madeAt: at, madeBy: 'account-lead', approvals: [] },
    ...{ finalisedAt: null, fingerprint: null, verifyCode: null },
    ...more,
  };
  const record: ComplaintRecord = {
    ...{ id: 'record-1', complaintId: 'complaint-1', agencyId: 'PUPR', agencyName: 'Dinas PUPR', kind },
    letterhead: [],
    ...{ classification: '060', number: null, createdAt: at, releasedAt: null, versions: [version] },
  };
  return record;
}
const approver = (accountId: string, agencyId = 'PUPR'): Actor => ({ role: 'APPROVER', accountId, agencyId });
const complaint = aForwardedComplaint();
const approved = (step: number, byAccountId: string): RecordApproval => {
  const { kind, name: title } = steps[step] ?? { kind: 'SIGN', name: '' };
  return { step, ordinal: step === 3 ? 1 : 0, kind, title, byAccountId, onBehalfOf: null, at };
};
const initialled = [approved(0, 'kasi')];
const signed = [...initialled, approved(1, 'kabid')];
const delegation: Delegation = {
  ...{ id: 'delegation-1', agencyId: 'PUPR', fromAccountId: 'kabid', toAccountId: 'rekan' },
  ...{ from: new Date(at.getTime() - 1), until: new Date(at.getTime() + 1) },
};

it.each<[string, ComplaintRecord, Actor, string | Partial<RecordApproval>]>([
  ['the section head initials first', report(), approver('kasi'), { step: 0, kind: 'INITIAL', ordinal: 0 }],
  ['the division head does not sign before', report(), approver('kabid'), 'NOT_YOUR_STEP'],
  [
    'the division head signs after',
    report({ approvals: initialled }),
    approver('kabid'),
    { step: 1, kind: 'SIGN' },
  ],
  [
    'a delegate signs on behalf',
    report({ approvals: initialled }),
    approver('rekan'),
    { step: 1, onBehalfOf: 'kabid' },
  ],
  ['secretary and head take note at any time', report(), approver('kadis'), { step: 3, ordinal: 1 }],
  ['nobody twice', report({ approvals: [approved(3, 'kadis')] }), approver('kadis'), 'NOT_YOUR_STEP'],
  ['nobody an own version', report({ madeBy: 'kasi' }), approver('kasi'), 'OWN_DRAFT'],
  ['nothing that is final', report({ finalisedAt: at }), approver('kasi'), 'RECORD_FINAL'],
  [
    'nothing without its names',
    report({ people: signers.slice(0, 3) }),
    approver('kasi'),
    'RECORD_INCOMPLETE',
  ],
  [
    'nothing that says nothing',
    report({ content: { ...content, sections: [] } }),
    approver('kasi'),
    'RECORD_INCOMPLETE',
  ],
  ['no stranger of the agency', report(), people.leadOfficer, 'NOT_YOUR_STEP'],
  ['nobody of another agency', report(), approver('kasi', 'DLHK'), 'FORBIDDEN'],
  ['nobody of an agency that does not hold it', report(), people.otherOfficer, 'FORBIDDEN'],
])('up the chain of a handling report: %s', (_rule, record, actor, expected) => {
  const asked = { record, steps, staff, delegations: [delegation] };
  const decided = approveRecord(complaint, asked, { actor, at });
  if (typeof expected === 'string') expect(decided).toEqual({ refused: expected });
  else expect(decided).toMatchObject({ byAccountId: actor.accountId, at, ...expected });
});

it.each<[string, Partial<RecordVersion>, readonly string[]]>([
  ['nobody has signed', {}, ['kasi']],
  ['somebody took note', { approvals: [approved(3, 'kadis')] }, ['kasi']],
  ['it is initialled', { approvals: initialled }, ['kabid', 'rekan']],
  ['it is initialled and its delegate wrote it', { approvals: initialled, madeBy: 'rekan' }, ['kabid']],
  ['it is signed', { approvals: signed }, []],
  ['it is final', { finalisedAt: at }, []],
  ['it is not whole', { people: [] }, []],
])('when %s, a record waits for: see table', (_when, more, expected) => {
  const circumstances = { staff, delegations: [delegation], at };
  expect(nextRecordApprovers(report(more), steps, circumstances)).toEqual(expected);
  expect(nextRecordApprovers(report(more), null, circumstances)).toEqual([]);
});

it.each([
  ['nothing', [], false],
  ['the initial', initialled, false],
  ['the signature without the initial', [approved(1, 'kabid')], false],
  ['initial and signature', signed, true],
  [
    'a signature under the chain as it was',
    [...initialled, { ...approved(1, 'kabid'), title: 'Lama' }],
    false,
  ],
])('with %s a version is approved: see table', (_given, approvals, expected) => {
  const [version] = report({ approvals }).versions;
  expect(version && isApproved(version, steps)).toBe(expected);
});

it('only a handling report climbs, and only where there is a chain', () => {
  const chain = { answers: ['RESOLUTION' as const], steps: [...steps] };
  expect(stepsOfRecord({ kind: 'HANDLING_REPORT' }, chain)).toEqual(steps);
  expect(stepsOfRecord({ kind: 'HANDLING_REPORT' }, null)).toBeNull();
  expect(stepsOfRecord({ kind: 'MINUTES' }, chain)).toBeNull();
});
