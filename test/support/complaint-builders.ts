import type { Actor } from '../../platform/domain/actor';
import type { Complaint, Disposition } from '../../subgraphs/complaints/domain/complaint';
import { noDueTimes } from '../../subgraphs/complaints/domain/clocks/due-times';
import { untouched } from '../../subgraphs/complaints/domain/coordination/handling';
import type { KnownAgency } from '../../subgraphs/complaints/domain/decisions/forward';
import type { Verification } from '../../subgraphs/complaints/domain/decisions/verify';

export const filedAt = new Date('2026-03-02T02:00:00.123Z');

/** The people of the tests: one of each role, and strangers of the same role. */
export const people = {
  visitor: { role: 'VISITOR', accountId: null, agencyId: null },
  reporter: { role: 'CITIZEN', accountId: 'account-reporter', agencyId: null },
  otherCitizen: { role: 'CITIZEN', accountId: 'account-other', agencyId: null },
  partner: { role: 'PARTNER', accountId: 'account-partner', agencyId: null },
  admin: { role: 'ADMIN', accountId: 'account-admin', agencyId: null },
  leadOfficer: { role: 'OFFICER', accountId: 'account-lead', agencyId: 'PUPR' },
  leadApprover: { role: 'APPROVER', accountId: 'account-approver', agencyId: 'PUPR' },
  supportingOfficer: { role: 'OFFICER', accountId: 'account-supporting', agencyId: 'DLHK' },
  otherOfficer: { role: 'OFFICER', accountId: 'account-stranger', agencyId: 'DISHUB' },
  inspector: { role: 'INSPECTOR', accountId: 'account-inspector', agencyId: 'INSPEKTORAT' },
  executive: { role: 'EXECUTIVE', accountId: 'account-mayor', agencyId: null },
  system: { role: 'SYSTEM', accountId: null, agencyId: null },
} as const satisfies Record<string, Actor>;

export type PersonName = keyof typeof people;
export const everybody = Object.entries(people) as readonly (readonly [PersonName, Actor])[];

export function aDisposition(agencyId: string, more: Partial<Disposition> = {}): Disposition {
  return {
    agencyId,
    agencyName: `Dinas ${agencyId}`,
    role: 'LEAD',
    issuedAt: filedAt,
    endedAt: null,
    ending: null,
    ...untouched,
    ...more,
  };
}

/** An open complaint of the reporter, just filed. */
export function aComplaint(more: Partial<Complaint> = {}): Complaint {
  return {
    id: 'complaint-1',
    ticket: 'PD-0000-0000-0001',
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    topic: 'Jalan berlubang',
    body: 'Ada lubang besar di depan pasar.',
    place: { address: 'Jalan Gajah Mada', latitude: -8.656789, longitude: 115.212345, ward: 'Dauh Puri' },
    incidentDate: '2026-03-01',
    channel: 'WEB',
    reporterId: people.reporter.accountId,
    identityHidden: false,
    complaintHidden: false,
    identityHeldBy: [],
    complaintHeldBy: [],
    unlockedFor: [],
    accusedAgencyId: null,
    accusedSide: null,
    supervisory: false,
    state: 'SUBMITTED',
    dispositions: [],
    filedAt,
    changedAt: filedAt,
    forwardedAt: null,
    outcome: null,
    outcomeReason: null,
    resolvedAt: null,
    closedAt: null,
    rating: null,
    archiveReason: null,
    referredTo: null,
    ...{ emergency: false, merged: null, inherited: [], appeal: null, appealCount: 0 },
    standardCode: 'DENPASAR',
    standardVersion: 1,
    ...noDueTimes,
    ...more,
  };
}

/** A complaint with PUPR as its lead agency and DLHK to help. */
export function aForwardedComplaint(more: Partial<Complaint> = {}): Complaint {
  return aComplaint({
    state: 'FORWARDED',
    forwardedAt: filedAt,
    dispositions: [aDisposition('PUPR'), aDisposition('DLHK', { role: 'SUPPORTING' })],
    ...more,
  });
}

export function aKnownAgency(id: string, more: Partial<KnownAgency> = {}): KnownAgency {
  return { id, name: `Dinas ${id}`, isInspectorate: false, isSecretariat: false, isOpen: true, ...more };
}

export const nothingSettled: Verification & { readonly accused: null } = {
  class: null,
  kind: null,
  category: null,
  topic: null,
  hideIdentity: false,
  hideComplaint: false,
  accused: null,
};
