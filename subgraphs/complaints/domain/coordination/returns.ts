import type { Complaint } from '../complaint';

/** After so many returns by lead agencies the secretariat decides, and an agency gives nothing back any more. */
export const mostReturns = 2;

/** How often a lead agency has said "not ours". */
export function returnsOf({ dispositions }: Pick<Complaint, 'dispositions'>): number {
  return dispositions.filter(({ role, ending }) => role === 'LEAD' && ending === 'RETURNED').length;
}

/**
 * Agencies pass a complaint on in a circle: the secretariat coordinates (Regulation 45/2013, Article 10), and where it
 * sends the complaint now is final.
 */
export function isDecidedFinally(complaint: Pick<Complaint, 'dispositions'>): boolean {
  return returnsOf(complaint) >= mostReturns;
}

/** The same for one agency that helps: it takes itself out twice at most. */
export function mayGiveBack(complaint: Pick<Complaint, 'dispositions'>, agencyId: string): boolean {
  const own = complaint.dispositions.filter(
    (disposition) => disposition.agencyId === agencyId && disposition.ending === 'RETURNED',
  );
  return !isDecidedFinally(complaint) && own.length < mostReturns;
}
