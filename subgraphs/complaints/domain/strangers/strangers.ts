import type { Complaint } from '../complaint';

/**
 * Of the accounts of citizens those who are strangers to a complaint: to them it is what it is to any visitor (service
 * standard 2013, "Rahasia"). Only who filed it is more to it than that.
 */
export function strangersTo(
  { reporterId }: Pick<Complaint, 'reporterId'>,
  accounts: readonly string[],
): readonly string[] {
  return accounts.filter((account) => account !== reporterId);
}
