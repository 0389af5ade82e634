import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint, Disposition } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { untouched } from '../coordination/handling';
import type { RefusalCode } from '../refusals';
import { mayHold } from '../secrecy/accused';
import { settled, type Verification, type VerifiedCategory } from './verify';
import { mustHandle } from './who';

/** An agency as the complaints service knows it today. */
export interface KnownAgency {
  readonly id: string;
  readonly name: string;
  readonly isInspectorate: boolean;
  readonly isSecretariat: boolean;
  readonly isOpen: boolean;
}

export interface Forwarding {
  /** Null when the id names no agency. */
  readonly lead: KnownAgency | null;
  readonly supporting: readonly (KnownAgency | null)[];
  /** A word of the secretariat to the agencies. */
  readonly note: string | null;
  /** Set when one call verifies and forwards. */
  readonly verification: Verification | null;
  /** The category it is forwarded under. */
  readonly category: VerifiedCategory | null;
}

/**
 * The secretariat hands the complaint to the agency that must answer it, and to those that help (service
 * standard 2013, section 4; Regulation Article 8(1)). From now on it is public, unless it is secret.
 */
export function forward(complaint: Complaint, forwarding: Forwarding, { actor, at }: By): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const started = stepped(complaint, 'forward', {
    changedAt: at,
    forwardedAt: complaint.forwardedAt ?? at,
  });
  if (isRefused(started)) return started;
  const result = settled(started, forwarding.verification ?? nothingNew, forwarding.category);
  if (isRefused(result)) return result;
  const agencies = agreed(result.complaint, forwarding);
  if (isRefused(agencies)) return agencies;
  const issued = agencies.map((agency, index) => issuedTo(agency, index === 0 ? 'LEAD' : 'SUPPORTING', at));
  const now = { ...result.complaint, dispositions: [...complaint.dispositions, ...issued] };
  return {
    complaint: now,
    step: { ...stepOf('forward', [complaint, now], forwarding.note), changes: result.changes },
    entry: null,
    event: 'ComplaintForwarded',
    agencies: issued.map(({ agencyId }) => agencyId),
  };
}

export function issuedTo(agency: KnownAgency, role: Disposition['role'], at: Date): Disposition {
  return {
    ...{ agencyId: agency.id, agencyName: agency.name, role, issuedAt: at, endedAt: null, ending: null },
    ...untouched,
  };
}

const nothingNew: Verification = {
  class: null,
  kind: null,
  category: null,
  topic: null,
  hideIdentity: false,
  hideComplaint: false,
  accused: null,
};

/** The agencies, lead first, when all of them may have this complaint. */
export function agreed(
  complaint: Complaint,
  {
    lead,
    supporting,
    hasLead = true,
  }: Pick<Forwarding, 'lead' | 'supporting'> & { readonly hasLead?: boolean },
): readonly KnownAgency[] | Refused<RefusalCode> {
  const agencies: KnownAgency[] = [];
  for (const agency of hasLead ? [lead, ...supporting] : supporting) {
    if (agency === null) return refuse('UNKNOWN_AGENCY');
    if (!agency.isOpen) return refuse('AGENCY_CLOSED');
    if (agencies.some(({ id }) => id === agency.id)) return refuse('AGENCY_TWICE');
    agencies.push(agency);
  }
  // Regulation Article 4(1): what is supervisory goes to the Inspectorate and to nobody else.
  // When that is the accused itself, the secretariat handles it.
  if (complaint.supervisory && !agencies.every((agency) => mayHold(complaint, agency))) {
    return refuse(complaint.accusedSide === 'INSPECTORATE' ? 'SECRETARIAT_ONLY' : 'INSPECTORATE_ONLY');
  }
  return agencies;
}
