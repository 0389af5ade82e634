import { dayOfNumber, numberOfDay, remainder, type LocalDay } from '../local-day';

/*
 * The Saka calendar of Bali is a convention, not an observation: it counts lunar days (tithi) by rule, and the
 * printed calendars, the national decree of holidays and the governor's circulars follow the rule. A computed new
 * moon would be wrong where the two part: in 2010 the moon was new on 16 March at 05:01 WITA, and Nyepi was that
 * very day, not the day after. The rules, in force since 2003:
 *
 *   pangunalatri   a lunar day is a day of the sun, but every 63rd day (nine wuku) holds two of them; counted
 *                  since 2000 as "Eka Sungsang ke Paing"
 *   sasih          a month is 30 lunar days and ends with the dark moon (tilem)
 *   nampih sasih   seven years in 19 have a thirteenth month, a second Destha or Sadha, both after Nyepi and
 *                  before the next Kapitu
 *
 * Between 1993 and 2002 the thirteenth month stood elsewhere (sasih kesinambungan); those years are not computed.
 */
export const sakaYears = { first: 2003, last: 2099 };

/** A day that holds two lunar days, with the number of its first one; a month is lunar days 1 to 30. */
const twoInOne = { day: numberOfDay('2000-01-18'), lunarDay: 12 };
const lunarMonth = 30;
const daysPerSkip = 63;

/** Nyepi 2013 opened Saka 1935; the dark moon before it is this many months after the month of `twoInOne`. */
const aTilemKasanga = { saka: 1935, month: 163 };
const sakaEra = 78;

/** Saka years, by their remainder of 19, with a thirteenth month: in Destha 0, 6, 11; in Sadha 3, 8, 14, 16. */
const longYears = new Set([0, 3, 6, 8, 11, 14, 16]);

/** The ninth dark moon (tilem kasanga) of a year, in March or at the edges of it: the day before Nyepi. */
export function tilemKasanga(year: number): LocalDay {
  return dayOfNumber(tilem(monthOfKasanga(year)));
}

/** The seventh dark moon (tilem kapitu) of a year, in January, two months before the ninth. */
export function tilemKapitu(year: number): LocalDay {
  return dayOfNumber(tilem(monthOfKasanga(year) - 2));
}

function monthOfKasanga(year: number): number {
  if (!Number.isInteger(year) || year < sakaYears.first || year > sakaYears.last)
    throw new RangeError('not a year of the Saka calendar as it is counted here');
  const saka = year - sakaEra;
  let { month } = aTilemKasanga;
  for (let each = aTilemKasanga.saka; each < saka; each += 1) month += monthsOf(each);
  for (let each = aTilemKasanga.saka - 1; each >= saka; each -= 1) month -= monthsOf(each);
  return month;
}

function monthsOf(saka: number): number {
  return longYears.has(remainder(saka, 19)) ? 13 : 12;
}

/** The day that holds the last lunar day of a month. */
function tilem(month: number): number {
  const wanted = lunarMonth * month - twoInOne.lunarDay;
  // Of 64 lunar days the last two share a day: lunar day 64k belongs with 64k + 1 to the day 63k.
  return twoInOne.day + wanted - Math.ceil(wanted / (daysPerSkip + 1));
}
