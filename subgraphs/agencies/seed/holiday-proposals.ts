import { baliDays } from '../../../platform/domain/calendar/bali/bali-days';
import { sakaYears } from '../../../platform/domain/calendar/bali/saka';
import { proposalsFor, type ObservedDay, type ProposedDay } from '../domain/proposing';
import { nationalDays } from './national-holidays';

/** All days of a year that a file or a computation holds for holidays. */
export function holidayProposals(year: number): readonly ProposedDay[] {
  const ofBali = daysOfBali(year);
  const national = nationalDays(year);
  // Bali keeps its day of silence, and the whole country rests: it is a national day, decreed or not.
  const ofSilence = proposalsFor(
    year,
    'NATIONAL',
    ofBali.filter(({ silent }) => silent),
  );
  const decreed = new Set(national.map(({ id }) => id));
  return [
    ...national,
    ...ofSilence.filter(({ id }) => !decreed.has(id)),
    ...proposalsFor(
      year,
      'BALI',
      ofBali.filter(({ silent }) => !silent),
    ),
  ];
}

/** None in the few years for which nobody has computed the Saka calendar. */
function daysOfBali(year: number): readonly ObservedDay[] {
  if (year < sakaYears.first || year > sakaYears.last) return [];
  return baliDays(year).map(({ code, ...day }) => ({ ...day, observance: code }));
}
