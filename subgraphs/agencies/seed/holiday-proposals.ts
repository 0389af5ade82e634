import { baliDays } from '../../../platform/domain/calendar/bali/bali-days';
import { sakaYears } from '../../../platform/domain/calendar/bali/saka';
import { proposalsFor, type ObservedDay, type ProposedDay } from '../domain/proposing';
import { nationalDays } from './national-holidays';

/** Bali keeps it, and the whole country rests: it is proposed as a national day, decreed or not. */
const nationalToo = 'NYEPI';

/** All days of a year that a file or a computation holds for holidays. */
export function holidayProposals(year: number): readonly ProposedDay[] {
  const ofBali = daysOfBali(year);
  const national = nationalDays(year);
  const nyepi = proposalsFor(
    year,
    'NATIONAL',
    ofBali.filter(({ observance }) => observance === nationalToo),
  );
  const decreed = new Set(national.map(({ id }) => id));
  return [
    ...national,
    ...nyepi.filter(({ id }) => !decreed.has(id)),
    ...proposalsFor(
      year,
      'BALI',
      ofBali.filter(({ observance }) => observance !== nationalToo),
    ),
  ];
}

/** None in the few years for which nobody has computed the Saka calendar. */
function daysOfBali(year: number): readonly ObservedDay[] {
  if (year < sakaYears.first || year > sakaYears.last) return [];
  return baliDays(year).map(({ day, code, nameId, nameEn }) => ({ day, observance: code, nameId, nameEn }));
}
