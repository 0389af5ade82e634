import { whyItStays, type Candidate } from '../domain/outbound/what-goes';

export type OwnComplaint = Omit<Candidate, 'allowed'>;

/**
 * Which complaints our own export tells of: those that would be reported, and of those already there also what has ended.
 * Who receives a file is not asked for by name, so nobody lets a supervisory one go (Regulation 45/2013, Article 4(1));
 * what was referred elsewhere has no state there that a file could name.
 */
export function goesIntoFile(
  complaint: OwnComplaint,
  { isThere, hidden }: { readonly isThere: boolean; readonly hidden: 'never' | 'flagged' },
): boolean {
  if (complaint.state === 'REFERRED') return false;
  const stays = whyItStays({ ...complaint, allowed: false }, hidden);
  return stays === null || (stays === 'ENDED_UNSENT' && isThere && !complaint.flagged);
}
