/** Easter Sunday of a year of the Gregorian calendar as month and day, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): { readonly month: number; readonly day: number } {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const sunCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - sunCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * lateCorrection + 114;
  return { month: Math.floor(count / 31), day: (count % 31) + 1 };
}

/** The day that lies this many days after Easter Sunday, or before it, `YYYY-MM-DD`. */
export function daysFromEaster(year: number, days: number): string {
  const { month, day } = easterOf(year);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
