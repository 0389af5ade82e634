import type { ProposedDay } from '../domain/proposing';
import { nationalDays } from './national-holidays';

/** All days of a year that a file or a computation holds for holidays. */
export function holidayProposals(year: number): readonly ProposedDay[] {
  return [...nationalDays(year)];
}
