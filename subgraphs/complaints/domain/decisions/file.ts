import { refuse } from '../../../../platform/domain/refusal';
import {
  isSupervisoryKind,
  type Complaint,
  type ComplaintChannel,
  type ComplaintClass,
  type ComplaintKind,
  type Place,
} from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { noDueTimes } from '../clocks/due-times';
import { accusedOf } from '../secrecy/accused';
import { heldToo } from '../secrecy/holders';
import { standardOfCity } from '../standards/service-standard';
import type { KnownAgency } from './forward';
import type { VerifiedCategory } from './verify';
import { mustBeSignedIn } from './who';

export interface Filing {
  readonly class: ComplaintClass;
  readonly kind: ComplaintKind | null;
  readonly category: string | null;
  readonly topic: string;
  readonly body: string;
  readonly place: Place;
  readonly incidentDate: string | null;
  readonly identityHidden: boolean;
  readonly complaintHidden: boolean;
  /** Id of the agency that is accused. */
  readonly accusedAgencyId: string | null;
  readonly channel: ComplaintChannel;
}

export interface FilingCircumstances {
  readonly id: string;
  readonly ticket: string;
  /** Bio-data is complete: needed before the first complaint (service standard 2013, section 1; Regulation Article 5). */
  readonly profileComplete: boolean;
  /** The category as it is today; null when it does not exist or is retired. */
  readonly category: VerifiedCategory | null;
  /** The agency that the filing accuses; null when it accuses none, or one that does not exist. */
  readonly accused: KnownAgency | null;
}

/** What no complaint has when it is filed. */
const untouched = {
  emergency: false,
  merged: null,
  inherited: [],
  appeal: null,
  appealCount: 0,
} satisfies Partial<Complaint>;

/** A citizen, or a partner app on a citizen's behalf, files a complaint. */
export function file(filing: Filing, circumstances: FilingCircumstances, { actor, at }: By): Decision {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (actor.role !== 'CITIZEN' && actor.role !== 'PARTNER') return refuse('FORBIDDEN');
  if (!circumstances.profileComplete) return refuse('PROFILE_INCOMPLETE');
  return filed(filing, { ...circumstances, reporterId: actor.accountId }, at);
}

/** The new complaint, whoever files it for whom. */
export function filed(
  filing: Filing,
  circumstances: Omit<FilingCircumstances, 'profileComplete'> & { readonly reporterId: string | null },
  at: Date,
): Decision {
  // Life cycle, first line: a class, and a kind or a service type. The secretariat settles the other one.
  if (filing.kind === null && filing.category === null) return refuse('KIND_OR_CATEGORY_NEEDED');
  if (filing.category !== null && circumstances.category === null) return refuse('UNKNOWN_CATEGORY');
  if (filing.accusedAgencyId !== null && circumstances.accused === null) return refuse('UNKNOWN_AGENCY');
  const accused = accusedOf(circumstances.accused);
  const identityHeldBy = heldToo([], {
    REPORTER: filing.identityHidden,
    CATEGORY: circumstances.category?.hidesIdentity === true,
  });
  const complaintHeldBy = heldToo([], {
    REPORTER: filing.complaintHidden,
    CATEGORY: circumstances.category?.hidesComplaint === true,
  });
  const { accusedAgencyId: _, ...written } = filingOnly(filing);
  const complaint: Complaint = {
    ...written,
    ...accused,
    // Who keeps it puts in the version of the day, and the times of its clocks.
    ...{ standardCode: standardOfCity, standardVersion: 1, ...noDueTimes },
    id: circumstances.id,
    ticket: circumstances.ticket,
    reporterId: circumstances.reporterId,
    identityHeldBy,
    complaintHeldBy,
    identityHidden: identityHeldBy.length > 0,
    complaintHidden: complaintHeldBy.length > 0,
    unlockedFor: [],
    // An accusation of those who handle complaints is the other side's alone, whatever it is filed as.
    supervisory:
      isSupervisoryKind(filing.kind) ||
      circumstances.category?.supervisory === true ||
      accused.accusedSide !== null,
    state: 'SUBMITTED',
    dispositions: [],
    filedAt: at,
    changedAt: at,
    forwardedAt: null,
    outcome: null,
    outcomeReason: null,
    resolvedAt: null,
    closedAt: null,
    rating: null,
    archiveReason: null,
    referredTo: null,
    ...untouched,
  };
  return {
    complaint,
    step: stepOf('file', [null, complaint]),
    entry: null,
    event: 'ComplaintFiled',
    agencies: [],
  };
}

/** The fields of a filing and no others: who records one for somebody else knows more. */
function filingOnly(filing: Filing): Filing {
  return {
    class: filing.class,
    kind: filing.kind,
    category: filing.category,
    topic: filing.topic,
    body: filing.body,
    place: filing.place,
    incidentDate: filing.incidentDate,
    identityHidden: filing.identityHidden,
    complaintHidden: filing.complaintHidden,
    accusedAgencyId: filing.accusedAgencyId,
    channel: filing.channel,
  };
}
