import { dayOfNumber, numberOfDay, remainder, type LocalDay } from '../local-day';

/** The Pawukon, thirty weeks (wuku) of seven days, turns without regard to sun, moon or year. */
const cycleLength = 210;

/** A first day of the cycle: Sunday of the week Sinta, the day after Saraswati of 13 July 2024. */
const aFirstDay = numberOfDay('2024-07-14');

/** Which day of the Pawukon it is, 1 to 210. */
export function pawukonDay(day: LocalDay): number {
  return remainder(numberOfDay(day) - aFirstDay, cycleLength) + 1;
}

/** All days of a year that are a given day of the Pawukon: one or two. */
export function pawukonDaysIn(year: number, wanted: number): LocalDay[] {
  const [newYear, nextNewYear] = [numberOfDay(`${year}-01-01`), numberOfDay(`${year}-12-31`) + 1];
  const days: LocalDay[] = [];
  let day = newYear + remainder(wanted - pawukonDay(dayOfNumber(newYear)), cycleLength);
  for (; day < nextNewYear; day += cycleLength) days.push(dayOfNumber(day));
  return days;
}
