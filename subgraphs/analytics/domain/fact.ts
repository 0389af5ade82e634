import {
  publicStates,
  type complaintChannels,
  type complaintClasses,
  type ComplaintFacts,
  type complaintKinds,
  type complaintStates,
} from '../../../schema/events/complaint-events';
import { monthInDenpasar } from './month';

export type ComplaintState = (typeof complaintStates)[number];
export type ComplaintClass = (typeof complaintClasses)[number];
export type ComplaintKind = (typeof complaintKinds)[number];
export type ComplaintChannel = (typeof complaintChannels)[number];

/** Open or secret (sifat), the report of 2023, section V: the two flags of the service standard as one value. */
export const secrecies = ['OPEN', 'IDENTITY_HIDDEN', 'COMPLAINT_HIDDEN'] as const;
export type Secrecy = (typeof secrecies)[number];

/** Nature (sifat): Regulation 45/2013, Article 3. */
export const complaintNatures = ['SUPERVISORY', 'NON_SUPERVISORY'] as const;
export type ComplaintNature = (typeof complaintNatures)[number];

/** What is counted of one complaint: codes, flags and times; no text and no person. */
export interface Fact {
  readonly complaintId: string;
  readonly state: ComplaintState;
  readonly class: ComplaintClass;
  readonly kind: ComplaintKind | null;
  readonly category: string | null;
  readonly channel: ComplaintChannel;
  readonly supervisory: boolean;
  /** The side whose people are the accused. */
  readonly accusedSide: ComplaintFacts['accusedSide'];
  /** There was an appeal against one of its outcomes. */
  readonly appealed: boolean;
  readonly secrecy: Secrecy;
  /** Anyone may see the complaint now. */
  readonly isPublic: boolean;
  readonly filedAt: Date;
  /** `2026-11`, in the city's time. */
  readonly filedMonth: string;
  /** Agencies that hold a disposition, each once. */
  readonly agencies: readonly string[];
}

const isPublicState: ReadonlySet<string> = new Set(publicStates);

export function factOf(complaint: ComplaintFacts): Fact {
  const filedAt = new Date(complaint.filedAt);
  const lead = complaint.leadAgency === null ? [] : [complaint.leadAgency];
  return {
    complaintId: complaint.id,
    state: complaint.state,
    class: complaint.class,
    kind: complaint.kind,
    category: complaint.category,
    channel: complaint.channel,
    supervisory: complaint.supervisory,
    accusedSide: complaint.accusedSide,
    appealed: complaint.appealed,
    secrecy: secrecyOf(complaint),
    isPublic: isPublic(complaint),
    filedAt,
    filedMonth: monthInDenpasar(filedAt),
    agencies: [...new Set([...lead, ...complaint.supportingAgencies])],
  };
}

/** Service standard 2013, "Rahasia": forwarded, and neither hidden nor supervisory. */
export function isPublic(
  complaint: Pick<ComplaintFacts, 'state' | 'complaintHidden' | 'supervisory'>,
): boolean {
  return isPublicState.has(complaint.state) && !complaint.complaintHidden && !complaint.supervisory;
}

function secrecyOf(complaint: ComplaintFacts): Secrecy {
  if (complaint.complaintHidden) return 'COMPLAINT_HIDDEN';
  return complaint.identityHidden ? 'IDENTITY_HIDDEN' : 'OPEN';
}
