import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { currentDispositions, leadOf, type Complaint, type Disposition } from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { agreed, issuedTo, type KnownAgency } from '../decisions/forward';
import { mustHandle } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import { isWorkedOn } from './advance';

export interface Coordinating {
  /** Another lead agency; null keeps the one there is, `unknown` is an id that names none. */
  readonly lead: KnownAgency | null | 'unknown';
  /** Agencies that are to help from now on; null for an id that names none. */
  readonly adding: readonly (KnownAgency | null)[];
  /** Ids of agencies that help no longer. */
  readonly removing: readonly string[];
  readonly reason: string;
}

/**
 * The secretariat coordinates (Regulation 45/2013, Article 10): another agency leads, others help or help no longer.
 * With several agencies the longer terms of Article 8(3) hold. The state stays, and so does the time each agency had.
 */
export function coordinate(complaint: Complaint, wish: Coordinating, { actor, at }: By): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const lead = leadOf(complaint);
  if (!isWorkedOn(complaint) || !lead) return refuse('NOT_ALLOWED_NOW');
  const next = holdersAfter(complaint, lead, wish);
  if (isRefused(next)) return next;
  const { ending, issued } = next;
  if (ending.length === 0 && issued.length === 0) return refuse('NOTHING_CHANGED');
  const kept = complaint.dispositions.map((disposition): Disposition =>
    ending.includes(disposition)
      ? { ...disposition, endedAt: at, ending: 'RECALLED', endReason: wish.reason }
      : disposition,
  );
  const added = issued.map(({ agency, role }) => ({
    ...issuedTo(agency, role, at),
    ...carriedOver(ending.find(({ agencyId }) => agencyId === agency.id)),
  }));
  const now = { ...complaint, dispositions: [...kept, ...added], changedAt: at };
  return {
    complaint: now,
    step: stepOf('coordinate', [complaint, now], wish.reason),
    entry: null,
    event: 'CoordinationChanged',
    agencies: issued.map(({ agency }) => agency.id),
  };
}

interface Changes {
  readonly ending: readonly Disposition[];
  readonly issued: readonly { readonly agency: KnownAgency; readonly role: Disposition['role'] }[];
}

function holdersAfter(
  complaint: Complaint,
  lead: Disposition,
  { lead: named, adding, removing }: Coordinating,
): Changes | Refused<RefusalCode> {
  if (named === 'unknown') return refuse('UNKNOWN_AGENCY');
  const newLead = named !== null && named.id !== lead.agencyId ? named : null;
  const helping = currentDispositions(complaint).filter(({ role }) => role === 'SUPPORTING');
  const strange = removing.some((id) => !helping.some(({ agencyId }) => agencyId === id));
  if (strange) return refuse('AGENCY_NOT_HELPING');
  const agencies = agreed(complaint, { lead: newLead, supporting: adding, hasLead: newLead !== null });
  if (isRefused(agencies)) return agencies;
  const ending = [
    ...(newLead ? [lead] : []),
    ...helping.filter(({ agencyId }) => removing.includes(agencyId) || agencyId === newLead?.id),
  ];
  const staying = currentDispositions(complaint).filter((disposition) => !ending.includes(disposition));
  if (agencies.some(({ id }) => staying.some(({ agencyId }) => agencyId === id)))
    return refuse('AGENCY_TWICE');
  return {
    ending,
    issued: agencies.map((agency) => ({ agency, role: agency === newLead ? 'LEAD' : 'SUPPORTING' })),
  };
}

/** An agency that plays another part from now on has read the complaint before, and its unit keeps it. */
function carriedOver(before: Disposition | undefined): Partial<Disposition> {
  if (!before) return {};
  const { readAt, acceptedAt, unitPath } = before;
  return { readAt, acceptedAt, unitPath };
}
