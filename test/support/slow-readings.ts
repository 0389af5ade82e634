import { slowEnd, slowForward, type SlowCalendar, type SlowPause } from './slow-clocks';
import type { YearStep } from './year-plan';

/** What a clock of a complaint must say at the end of the year. */
export interface SlowReading {
  readonly clock: 'FORWARD' | 'FIRST_RESULT' | 'FINAL_RESULT';
  readonly round: number;
  readonly dueAt: string;
  readonly verdict: 'IN_TIME' | 'LATE' | null;
}

/** The clocks of one complaint from the steps that were taken: Regulation 45/2013, Article 8, as it is written. */
export function slowReadings(
  calendarOf: (lead: string | null) => SlowCalendar,
  steps: readonly YearStep[],
): SlowReading[] {
  const secretariat = calendarOf(null);
  const filedAt = steps[0]?.at ?? new Date(0);
  const pauses = pausesIn(steps);
  const before = (until: Date | null) => pauses.filter(({ from }) => until === null || from < until);
  const judged = (dueAt: Date, metAt: Date | null): Pick<SlowReading, 'dueAt' | 'verdict'> => ({
    dueAt: dueAt.toISOString(),
    verdict: metAt === null ? null : metAt <= dueAt ? 'IN_TIME' : 'LATE',
  });

  const forwardedAt = timeOf(steps, 'forward');
  const answeredAt = timeOf(steps, 'answer');
  const readings: SlowReading[] = [
    {
      ...{ clock: 'FORWARD', round: 1 },
      ...judged(slowForward(secretariat, filedAt, before(forwardedAt)), forwardedAt),
    },
    {
      ...{ clock: 'FIRST_RESULT', round: 1 },
      ...judged(
        slowEnd(calendarOf(holdersAt(steps, answeredAt).lead), filedAt, {
          length: holdersAt(steps, answeredAt).coordinated ? 7 : 3,
          working: true,
          pauses: before(answeredAt),
        }),
        answeredAt,
      ),
    },
  ];
  roundsIn(steps).forEach(({ startedAt, resolvedAt }, index) => {
    const { coordinated, lead } = holdersAt(steps, resolvedAt);
    const term = { length: coordinated ? 30 : 7, working: !coordinated };
    const inRound = before(resolvedAt).filter(({ from }) => from >= startedAt);
    readings.push({
      ...{ clock: 'FINAL_RESULT', round: index + 1 },
      ...judged(slowEnd(calendarOf(lead), startedAt, { ...term, pauses: inRound }), resolvedAt),
    });
  });
  return readings;
}

const timeOf = (steps: readonly YearStep[], does: YearStep['does']): Date | null =>
  steps.find((step) => step.does === does)?.at ?? null;

function pausesIn(steps: readonly YearStep[]): SlowPause[] {
  const asked = steps.filter(({ does }) => does === 'ask');
  const told = steps.filter(({ does }) => does === 'tell');
  return asked.flatMap(({ at: from }, index) => {
    const to = told[index]?.at;
    return to ? [{ from, to }] : [];
  });
}

function roundsIn(steps: readonly YearStep[]): { startedAt: Date; resolvedAt: Date | null }[] {
  const starts = steps.filter(({ does }) => does === 'file' || does === 'reopen');
  const ends = steps.filter(({ does }) => does === 'resolve');
  return starts.map(({ at }, index) => ({ startedAt: at, resolvedAt: ends[index]?.at ?? null }));
}

/** Who held it at that time; whether several did, or after a return had done last. */
function holdersAt(
  steps: readonly YearStep[],
  until: Date | null,
): { readonly lead: string | null; readonly coordinated: boolean } {
  let holders: readonly string[] = [];
  let last = 0;
  for (const step of steps) {
    if (until !== null && step.at > until) break;
    if (step.does === 'forward') holders = step.agencies;
    if (step.does === 'return') {
      // The lead's return ends them all; a supporting agency only takes itself out.
      holders = step.agency === holders[0] ? [] : holders.filter((held) => held !== step.agency);
    }
    if (holders.length > 0) last = holders.length;
  }
  return { lead: holders[0] ?? null, coordinated: last > 1 };
}
