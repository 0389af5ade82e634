import { worksForAgency } from '../../../../platform/domain/actor';
import { refuse } from '../../../../platform/domain/refusal';
import type { ComplaintChannel, Outcome } from '../complaint';
import type { By, Decision } from '../decision';
import { filed, type Filing, type FilingCircumstances } from '../decisions/file';
import { mustBeSignedIn } from '../decisions/who';
import type { ReporterContact, ReporterData } from './offline-reporter';

/** Ways in that a citizen's own client is not (Regulation Article 6; report 2023, section II; SOP). */
export type IntakeChannel = Exclude<ComplaintChannel, 'WEB' | 'MOBILE_APP'>;

/** What an officer took down of a complaint that reached the office by another way than the web. */
export interface Intake extends Filing {
  readonly channel: IntakeChannel;
  /** When the letter came or the phone rang; null for now. */
  readonly receivedAt: Date | null;
  /** Why it was not recorded at once. */
  readonly lateReason: string | null;
  readonly contact: ReporterContact;
  readonly data: ReporterData;
  readonly emergency: boolean;
  /** Solved on the spot with a plain explanation: recorded all the same (SOP). */
  readonly settled: { readonly outcome: Outcome; readonly explanation: string } | null;
}

export interface IntakeCircumstances extends Omit<FilingCircumstances, 'profileComplete'> {
  readonly reporterId: string;
}

/**
 * An officer, or the secretariat, records a complaint on behalf of its reporter (Regulation Article 6). Its clocks
 * run from the receipt (Article 8), whenever it was written down. An emergency is for the call centre 112 alone.
 */
export function record(intake: Intake, circumstances: IntakeCircumstances, by: By): Decision {
  const { actor, at } = by;
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (actor.role !== 'ADMIN' && !worksForAgency(actor)) return refuse('FORBIDDEN');
  if (intake.settled && !worksForAgency(actor)) return refuse('FORBIDDEN');
  if (intake.emergency && intake.channel !== 'CALL_CENTRE_112') return refuse('EMERGENCY_ONLY_112');
  if (intake.emergency && intake.settled) return refuse('OUTCOME_OR_EMERGENCY');
  if (intake.receivedAt && intake.lateReason === null) return refuse('REASON_NEEDED');
  if (intake.contact === 'KNOWN' && !isReachable(intake.data)) return refuse('REPORTER_DATA_NEEDED');
  const { reporterId } = circumstances;
  const decided = filed(intake, { ...circumstances, reporterId }, at);
  if ('refused' in decided) return decided;
  const complaint = {
    ...decided.complaint,
    emergency: intake.emergency,
    filedAt: intake.receivedAt ?? at,
  };
  return { ...decided, complaint, step: { ...decided.step, reason: intake.lateReason } };
}

function isReachable({ name, address, phone, email }: ReporterData): boolean {
  return name !== null && (address !== null || phone !== null || email !== null);
}
