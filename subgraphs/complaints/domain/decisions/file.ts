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
  readonly channel: ComplaintChannel;
}

export interface FilingCircumstances {
  readonly id: string;
  readonly ticket: string;
  /** Bio-data is complete: needed before the first complaint (service standard 2013, section 1; Regulation Article 5). */
  readonly profileComplete: boolean;
  /** The category as it is today; null when it does not exist or is retired. */
  readonly category: { readonly supervisory: boolean } | null;
}

/** A citizen, or a partner app on a citizen's behalf, files a complaint. */
export function file(filing: Filing, circumstances: FilingCircumstances, { actor, at }: By): Decision {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (actor.role !== 'CITIZEN' && actor.role !== 'PARTNER') return refuse('FORBIDDEN');
  if (!circumstances.profileComplete) return refuse('PROFILE_INCOMPLETE');
  // Life cycle, first line: a class, and a kind or a service type. The secretariat settles the other one.
  if (filing.kind === null && filing.category === null) return refuse('KIND_OR_CATEGORY_NEEDED');
  if (filing.category !== null && circumstances.category === null) return refuse('UNKNOWN_CATEGORY');
  const complaint: Complaint = {
    ...filing,
    id: circumstances.id,
    ticket: circumstances.ticket,
    reporterId: actor.accountId,
    supervisory: isSupervisoryKind(filing.kind) || circumstances.category?.supervisory === true,
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
  };
  return {
    complaint,
    step: stepOf('file', [null, complaint]),
    entry: null,
    event: 'ComplaintFiled',
    agencies: [],
  };
}
