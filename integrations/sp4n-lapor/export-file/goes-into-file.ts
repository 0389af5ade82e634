import type { complaintChannels, complaintStates } from '../../../schema/events/complaint-events';

export interface OwnComplaint {
  readonly channel: (typeof complaintChannels)[number];
  readonly state: (typeof complaintStates)[number];
  readonly supervisory: boolean;
  readonly complaintHidden: boolean;
  /** Its words wait for a human. */
  readonly flagged: boolean;
}

/** Before verification nothing leaves; what is over without ever having been told there has no place there. */
const verified: ReadonlySet<OwnComplaint['state']> = new Set([
  ...(['VERIFIED', 'FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'] as const),
]);
const over: ReadonlySet<OwnComplaint['state']> = new Set(['ARCHIVED', 'WITHDRAWN', 'MERGED']);

/**
 * Which complaints our own export tells of: every verified one of ours that secrecy and kind do not forbid, and of those
 * already there also what has ended. What accuses officials is the Inspectorate's alone (Regulation 45/2013, Article 4(1)).
 */
export function goesIntoFile(
  complaint: OwnComplaint,
  { isThere, hidden }: { readonly isThere: boolean; readonly hidden: 'never' | 'flagged' },
): boolean {
  const { channel, state, supervisory, complaintHidden, flagged } = complaint;
  if (channel === 'SP4N_LAPOR' || supervisory || flagged) return false;
  if (complaintHidden && hidden === 'never') return false;
  return verified.has(state) || (isThere && over.has(state));
}
