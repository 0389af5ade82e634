import { localDay } from '../../../../platform/domain/calendar/local-day';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import { closedDaysBetween } from '../../../../platform/domain/calendar/working-days';
import { workingTimeBetween } from '../../../../platform/domain/calendar/working-time';
import type { Complaint } from '../complaint';
import type { InheritedClock } from '../merge/merged';
import {
  clockNames,
  matterOf,
  termOf,
  type ClockName,
  type ServiceStandard,
  type Term,
} from '../standards/service-standard';
import type { ClockReading, ClockState, NotCounted, Verdict } from './clock-reading';
import { coordinationOf } from './coordination';
import { endOfTerm, usedOfTerm, type Pause } from './term-counting';
import { firstTime, isAgencyAnswer, pausesOf, roundsOf, type Span, type Timeline } from './timeline';

/** What the clocks read of a complaint itself. */
export type ClockedComplaint = Pick<
  Complaint,
  'filedAt' | 'class' | 'supervisory' | 'state' | 'dispositions'
> &
  Partial<Pick<Complaint, 'inherited'>>;

/** The calendars of those who handle complaints. */
export interface WorkCalendars {
  readonly secretariat: WorkCalendar;
  of(agencyId: string): WorkCalendar;
}

export interface ClockCircumstances {
  readonly standard: ServiceStandard;
  readonly calendars: WorkCalendars;
  readonly at: Date;
  /** Readings with a verdict: they stand, whatever calendars say today. */
  readonly frozen?: readonly ClockReading[];
  /** Due times as they are kept: lists and clocks tell the same, also while a changed calendar is worked in. */
  readonly kept?: Readonly<Partial<Record<ClockName, Date | null>>>;
}

/**
 * The clocks of a complaint, from its own history (Regulation 45/2013, Article 8). All run from receipt, pause
 * while the reporter is asked, and stop at what they wait for: forwarding, the first answer of an agency, the
 * outcome. They follow the calendar of the lead agency, and the secretariat's while there is none; forwarding is
 * the secretariat's work. A complaint that ends in another way stops them without a verdict.
 */
export function clocksOf(
  complaint: ClockedComplaint,
  timeline: Timeline,
  circumstances: ClockCircumstances,
): readonly ClockReading[] {
  const { standard, calendars, frozen = [] } = circumstances;
  const lead = complaint.dispositions.find(({ role, endedAt }) => role === 'LEAD' && endedAt === null);
  const handler = lead ? calendars.of(lead.agencyId) : calendars.secretariat;
  const kind = { coordination: coordinationOf(complaint.dispositions), matter: matterOf(complaint) };
  const endedOtherwise = endedOtherwiseAt(complaint, timeline);

  return clockNames.flatMap((clock) => {
    const term = termOf(standard, clock, kind);
    return runsOf(clock, complaint.filedAt, timeline).flatMap(({ round, startedAt, metAt }, index, runs) => {
      const stands = frozen.find((reading) => reading.clock === clock && reading.round === round);
      if (stands) return stands;
      if (!term) return [];
      const run: Run = {
        ...{ clock, round, startedAt, metAt, term, endedOtherwise },
        calendar: clock === 'FORWARD' ? calendars.secretariat : handler,
        pauses: pausesOf(timeline),
        inherited: (complaint.inherited ?? []).filter((taken) => taken.clock === clock),
        at: circumstances.at,
        kept: index === runs.length - 1 ? (circumstances.kept?.[clock] ?? null) : null,
      };
      return readClock(run);
    });
  });
}

/** The newest such step: a complaint may have been merged, taken out again, and archived later. */
function endedOtherwiseAt({ state }: ClockedComplaint, timeline: Timeline): Date | null {
  return otherEnds.has(state)
    ? (timeline.findLast(({ from, to }) => to === state && from !== to)?.at ?? null)
    : null;
}

const otherEnds: ReadonlySet<string> = new Set(['ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED']);

function runsOf(clock: ClockName, filedAt: Date, timeline: Timeline) {
  switch (clock) {
    case 'FORWARD':
      return [{ round: 1, startedAt: filedAt, metAt: firstTime(timeline, ({ to }) => to === 'FORWARDED') }];
    case 'FIRST_RESULT':
      return [{ round: 1, startedAt: filedAt, metAt: firstTime(timeline, isAgencyAnswer) }];
    case 'FINAL_RESULT':
      return roundsOf(filedAt, timeline).map(({ startedAt, endedAt }, index) => ({
        ...{ round: index + 1, startedAt, metAt: endedAt },
      }));
  }
}

interface Run {
  readonly clock: ClockName;
  readonly round: number;
  readonly startedAt: Date;
  readonly metAt: Date | null;
  readonly endedOtherwise: Date | null;
  readonly term: Term;
  readonly calendar: WorkCalendar;
  readonly pauses: readonly Span[];
  readonly inherited: readonly InheritedClock[];
  readonly at: Date;
  readonly kept: Date | null;
}

function readClock(run: Run): ClockReading {
  const { calendar, startedAt, term } = run;
  const stoppedAt = run.metAt ?? run.endedOtherwise;
  const until = stoppedAt ?? run.at;
  const pauses = run.pauses.filter(({ from }) => from >= startedAt && from < until);
  const ended = pauses.flatMap(({ from, to }): Pause[] => (to ? [{ from, to }] : []));
  const lasting = stoppedAt ? undefined : pauses.find(({ to }) => to === null);
  const due =
    (stoppedAt || lasting ? null : run.kept) ??
    earliest(run, endOfTerm(calendar, term, { startedAt, pauses: ended }), ended);
  const counted = [...ended, ...(lasting ? [{ from: lasting.from, to: until }] : [])];
  const verdict: Verdict | null = run.metAt && (run.metAt <= due ? 'IN_TIME' : 'LATE');
  const isMoving = lasting !== undefined && lasting.from <= due;
  return {
    clock: run.clock,
    round: run.round,
    state: stateOf({ verdict, stoppedAt, isPaused: lasting !== undefined, isLate: until > due }),
    verdict,
    startedAt,
    dueAt: isMoving ? null : due,
    stoppedAt,
    allowed: { length: term.length, unit: term.unit },
    used: Math.floor(usedOfTerm(calendar, term.unit, { startedAt, pauses: counted, at: until })),
    usedMinutes: minutes(
      workingTimeBetween(calendar, startedAt, until) -
        counted.reduce(
          (sum, { from, to }) => sum + workingTimeBetween(calendar, from, to < until ? to : until),
          0,
        ),
    ),
    leftMinutes: minutes(workingTimeBetween(calendar, lasting?.from ?? until, due)),
    pauses: pauses.map(({ from, to }) => ({ from: localDay(from), to: to && localDay(to) })),
    notCounted: term.unit === 'WORKING_DAYS' ? holidaysBetween(calendar, startedAt, due) : [],
  };
}

/** Of its own deadline and those of the complaints merged into it, each with its own receipt and pauses. */
function earliest({ calendar, term, startedAt, inherited }: Run, own: Date, pauses: readonly Pause[]): Date {
  return inherited
    .filter(({ at }) => at >= startedAt)
    .map((taken) => {
      const later = pauses.filter(({ to }) => to > taken.at);
      return endOfTerm(calendar, term, { startedAt: taken.startedAt, pauses: [...taken.pauses, ...later] });
    })
    .reduce((first, due) => (due < first ? due : first), own);
}

function stateOf(facts: {
  readonly verdict: Verdict | null;
  readonly stoppedAt: Date | null;
  readonly isPaused: boolean;
  readonly isLate: boolean;
}): ClockState {
  if (facts.verdict) return facts.verdict === 'IN_TIME' ? 'MET' : 'MISSED';
  if (facts.stoppedAt) return 'STOPPED';
  if (facts.isPaused) return 'PAUSED';
  return facts.isLate ? 'OVERDUE' : 'RUNNING';
}

/** After the day of receipt, which does not count in any case. */
function holidaysBetween(calendar: WorkCalendar, startedAt: Date, due: Date): readonly NotCounted[] {
  return closedDaysBetween(calendar, startedAt, due)
    .filter(({ day }) => day !== localDay(startedAt))
    .map(({ day, nameId, nameEn }) => ({ day, nameId, nameEn }));
}

function minutes(milliseconds: number): number {
  return Math.trunc(milliseconds / 60_000);
}
