import type { ClockName } from '../standards/service-standard';
import type { ClockReading } from './clock-reading';

/** Due times as kept with a complaint, so that lists can be narrowed to what is due. */
export interface DueTimes {
  readonly forwardDueAt: Date | null;
  readonly firstResultDueAt: Date | null;
  /** Of the newest round. */
  readonly finalResultDueAt: Date | null;
  /** The earliest of the clocks that run; null when none does. */
  readonly nextDueAt: Date | null;
}

export const noDueTimes: DueTimes = {
  forwardDueAt: null,
  firstResultDueAt: null,
  finalResultDueAt: null,
  nextDueAt: null,
};

export function dueTimesOf(readings: readonly ClockReading[]): DueTimes {
  const dueOf = (clock: ClockName) => readings.findLast((reading) => reading.clock === clock)?.dueAt ?? null;
  return {
    forwardDueAt: dueOf('FORWARD'),
    firstResultDueAt: dueOf('FIRST_RESULT'),
    finalResultDueAt: dueOf('FINAL_RESULT'),
    nextDueAt: nextOf(readings),
  };
}

function nextOf(readings: readonly ClockReading[]): Date | null {
  const times = readings
    .filter(({ state }) => state === 'RUNNING' || state === 'OVERDUE')
    .flatMap(({ dueAt }) => dueAt?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** The due times of a complaint by the name of the clock. */
export function keptOf(times: DueTimes): Readonly<Record<ClockName, Date | null>> {
  return {
    FORWARD: times.forwardDueAt,
    FIRST_RESULT: times.firstResultDueAt,
    FINAL_RESULT: times.finalResultDueAt,
  };
}

const columns = ['forwardDueAt', 'firstResultDueAt', 'finalResultDueAt', 'nextDueAt'] as const;

export function isSameTime(one: DueTimes, other: DueTimes): boolean {
  return columns.every((column) => one[column]?.getTime() === other[column]?.getTime());
}
