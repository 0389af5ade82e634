import type { ComplaintFacts } from '../../../../schema/events/complaint-events';

export interface Candidate extends Pick<
  ComplaintFacts,
  'state' | 'channel' | 'supervisory' | 'complaintHidden'
> {
  /** The Inspectorate let it go all the same. */
  readonly allowed: boolean;
  /** The word list found something nobody has decided about. */
  readonly flagged: boolean;
}

/** Why a complaint is not reported to the national system. */
export type StaysReason =
  'SUPERVISORY' | 'COMPLAINT_HIDDEN' | 'FROM_LAPOR' | 'NOT_VERIFIED' | 'ENDED_UNSENT' | 'FLAGGED';

/** Verified by the secretariat, or further. */
const verified: ReadonlySet<ComplaintFacts['state']> = new Set([
  'VERIFIED',
  'FORWARDED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'REFERRED',
]);
const unverified: ReadonlySet<ComplaintFacts['state']> = new Set(['SUBMITTED', 'NEEDS_INFO']);

/**
 * Which complaints are reported there: every verified one that neither secrecy nor kind forbids. Supervisory ones
 * (Regulation 45/2013, Article 4(1)) are the Inspectorate's, which alone may let one go. Null: it goes.
 */
export function whyItStays(candidate: Candidate, hidden: 'never' | 'flagged'): StaysReason | null {
  if (candidate.channel === 'SP4N_LAPOR') return 'FROM_LAPOR';
  if (candidate.supervisory && !candidate.allowed) return 'SUPERVISORY';
  if (candidate.complaintHidden && hidden === 'never') return 'COMPLAINT_HIDDEN';
  if (unverified.has(candidate.state)) return 'NOT_VERIFIED';
  if (!verified.has(candidate.state)) return 'ENDED_UNSENT';
  return candidate.flagged ? 'FLAGGED' : null;
}

/** Of a report that is there although its complaint may not be any more: all of it is hidden, and nothing is added. */
export function isTakenBack({
  supervisory,
  allowedAt,
  takenBackAt,
}: {
  readonly supervisory: boolean;
  readonly allowedAt: Date | null;
  readonly takenBackAt: Date | null;
}): boolean {
  return supervisory && allowedAt === null && takenBackAt !== null;
}

export interface EntryCandidate {
  readonly audience: string;
  readonly held: boolean;
  readonly fromLapor: boolean;
  readonly body: string;
}

/** Why an entry of the thread is not posted there. Only what the public reads leaves; null: it goes. */
export function whyEntryStays(
  entry: EntryCandidate,
): 'FROM_LAPOR' | 'NOT_PUBLIC' | 'HELD_HERE' | 'EMPTY' | null {
  if (entry.fromLapor) return 'FROM_LAPOR';
  if (entry.audience !== 'PUBLIC') return 'NOT_PUBLIC';
  if (entry.held) return 'HELD_HERE';
  return entry.body.trim() === '' ? 'EMPTY' : null;
}
