import { lastMomentOfWorkingDay } from '../../../platform/domain/calendar/deadlines';
import type { HolidayName } from '../../../platform/domain/calendar/closures';
import { minuteLength, type LocalDay } from '../../../platform/domain/calendar/local-day';
import {
  readCalendar,
  type CalendarFault,
  type WorkCalendar,
} from '../../../platform/domain/calendar/work-calendar';
import { workingDaysBetween } from '../../../platform/domain/calendar/working-days';

/** The clocks of SP4N-LAPOR! itself, which run beside the city's; each in working days (hari kerja). */
export const nationalTerms = {
  /** Verify and pass on (verifikasi dan disposisi), from receipt there. */
  VERIFY: 3,
  /** The first answer of the institution (tindak lanjut), from the day it was passed on to it. */
  ANSWER: 5,
  /** It closes itself after the institution's last follow-up, when neither reporter nor admin replies. */
  CLOSE: 10,
} as const;
export type NationalClockName = keyof typeof nationalTerms;

/** In the words of the city's own clocks. CLOSE is a date and nobody's duty: it is MET or STOPPED, never MISSED. */
export type NationalClockState = 'RUNNING' | 'OVERDUE' | 'MET' | 'MISSED' | 'STOPPED';

export interface NationalClock {
  readonly clock: NationalClockName;
  readonly state: NationalClockState;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly stoppedAt: Date | null;
  readonly workingDays: number;
  /** Working days used so far, or when it stopped; the day it started is day 0. */
  readonly used: number;
}

/** What the mirror knows of a report's course there. */
export interface NationalCourse {
  readonly receivedAt: Date;
  /** Verified and passed on to its institution; null before. */
  readonly passedOnAt: Date | null;
  readonly followUps: readonly { readonly at: Date; readonly by: 'INSTITUTION' | 'REPORTER' | 'ADMIN' }[];
  /** Closed, archived or sent on to another institution: every clock of ours stands. */
  readonly ended: { readonly at: Date; readonly how: 'CLOSED' | 'ARCHIVED' | 'SENT_ON' } | null;
}

/** The ministry lives by WIB: its days begin and end an hour after those of Denpasar (WITA). */
const wibBehindWita = 60 * minuteLength;
const inWita = (at: Date) => new Date(at.getTime() - wibBehindWita);
const backFromWita = (at: Date) => new Date(at.getTime() + wibBehindWita);

/**
 * The national calendar: Monday to Friday, with national holidays and joint leave, none of Bali's own days. Its terms
 * last through the whole of their last day, so its hours matter to nobody.
 */
export function nationalCalendar(
  holidays: ReadonlyMap<LocalDay, HolidayName>,
): WorkCalendar | { readonly fault: CalendarFault } {
  const periods = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' }));
  return readCalendar({ code: 'NATIONAL', roundTheClock: false, periods, holidays });
}

/** The clocks that have started, in their order. */
export function nationalClocks(calendar: WorkCalendar, course: NationalCourse, now: Date): NationalClock[] {
  const { receivedAt, ended } = course;
  // A report that was answered or ended has been passed on, whether or not its log says so.
  const answeredAt = firstAnswer(course);
  const passedOnAt = course.passedOnAt ?? answeredAt;
  const clocks: NationalClock[] = [
    clockOf(calendar, { clock: 'VERIFY', startedAt: receivedAt, metAt: passedOnAt, ended, now }),
  ];
  if (passedOnAt) {
    clocks.push(clockOf(calendar, { clock: 'ANSWER', startedAt: passedOnAt, metAt: answeredAt, ended, now }));
  }
  const silentSince = lastWordOfInstitution(course);
  if (silentSince) {
    const metAt = ended?.how === 'CLOSED' ? ended.at : null;
    clocks.push(clockOf(calendar, { clock: 'CLOSE', startedAt: silentSince, metAt, ended, now }));
  }
  return clocks;
}

interface Run {
  readonly clock: NationalClockName;
  readonly startedAt: Date;
  /** What it waits for. */
  readonly metAt: Date | null;
  readonly ended: NationalCourse['ended'];
  readonly now: Date;
}

function clockOf(calendar: WorkCalendar, run: Run): NationalClock {
  const { clock, startedAt, metAt } = run;
  const workingDays = nationalTerms[clock];
  const dueAt = backFromWita(lastMomentOfWorkingDay(calendar, inWita(startedAt), workingDays));
  const stoppedAt = metAt ?? run.ended?.at ?? null;
  const until = stoppedAt ?? run.now;
  const used = Math.max(0, workingDaysBetween(calendar, inWita(startedAt), inWita(until)));
  return { clock, state: stateOf(run, dueAt), startedAt, dueAt, stoppedAt, workingDays, used };
}

function stateOf({ clock, metAt, ended, now }: Run, dueAt: Date): NationalClockState {
  if (metAt) return metAt > dueAt && clock !== 'CLOSE' ? 'MISSED' : 'MET';
  if (ended) return 'STOPPED';
  return now > dueAt ? 'OVERDUE' : 'RUNNING';
}

function firstAnswer({ followUps }: NationalCourse): Date | null {
  const answers = followUps.flatMap(({ at, by }) => (by === 'INSTITUTION' ? at.getTime() : []));
  return answers.length > 0 ? new Date(Math.min(...answers)) : null;
}

/** The institution's last follow-up, when nobody replied after it. */
function lastWordOfInstitution({ followUps }: NationalCourse): Date | null {
  const last = followUps.reduce<NationalCourse['followUps'][number] | null>(
    (latest, entry) => (latest === null || entry.at >= latest.at ? entry : latest),
    null,
  );
  return last?.by === 'INSTITUTION' ? last.at : null;
}
