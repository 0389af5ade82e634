import type { ClockName, Term } from '../standards/service-standard';

export const clockStates = ['RUNNING', 'OVERDUE', 'PAUSED', 'MET', 'MISSED', 'STOPPED'] as const;
export type ClockState = (typeof clockStates)[number];

export const verdicts = ['IN_TIME', 'LATE'] as const;
/** What is said for good when the clock is stopped by what it waits for. */
export type Verdict = (typeof verdicts)[number];

/** A day that the calendar had closed and that would have counted otherwise. */
export interface NotCounted {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** Local days, the first and the last of a pause; `to` is null while it lasts. */
export interface PausedDays {
  readonly from: string;
  readonly to: string | null;
}

/** One clock of a complaint as it stands at one moment. */
export interface ClockReading {
  readonly clock: ClockName;
  /** Counts from 1; each reopening starts another round of the final result. */
  readonly round: number;
  readonly state: ClockState;
  readonly verdict: Verdict | null;
  readonly startedAt: Date;
  /** Null while it is paused in time: it moves with the pause. */
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly allowed: Pick<Term, 'length' | 'unit'>;
  /** In the unit of what is allowed, pauses left out; the day of receipt is day 0. */
  readonly used: number;
  /** Working time, in minutes. */
  readonly usedMinutes: number;
  /** Working time to the deadline, in minutes; negative behind it. */
  readonly leftMinutes: number;
  readonly pauses: readonly PausedDays[];
  readonly notCounted: readonly NotCounted[];
}
