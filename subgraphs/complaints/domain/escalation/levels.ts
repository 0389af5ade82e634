import { addWorkingTime } from '../../../../platform/domain/calendar/working-time';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import type { ClockReading } from '../clocks/clock-reading';

/**
 * How far a clock has run when somebody is told, in this order: half of its working time, four fifths, all of it,
 * and as much again behind the deadline.
 */
export const noticeLevels = ['HALF', 'NEARLY_DUE', 'OVERDUE', 'VERY_LATE'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** Where a level lies from the deadline, in parts of the whole working time of the clock. */
const shares: Readonly<Record<NoticeLevel, number>> = {
  HALF: -0.5,
  NEARLY_DUE: -0.2,
  OVERDUE: 0,
  VERY_LATE: 1,
};

export interface LevelTime {
  readonly level: NoticeLevel;
  /** The first moment at which it is reached. */
  readonly at: Date;
}

/** When a clock reaches each level; empty for one that does not run. */
export function levelTimes(reading: ClockReading, calendar: WorkCalendar): readonly LevelTime[] {
  const { state, dueAt, usedMinutes, leftMinutes } = reading;
  if (dueAt === null || (state !== 'RUNNING' && state !== 'OVERDUE')) return [];
  const whole = (usedMinutes + leftMinutes) * 60_000;
  return noticeLevels.map((level) => {
    const at = addWorkingTime(calendar, dueAt, shares[level] * whole);
    // At the deadline itself the answer is still in time.
    return { level, at: level === 'OVERDUE' ? new Date(at.getTime() + 1) : at };
  });
}

export function isAtLeast(level: NoticeLevel, other: NoticeLevel): boolean {
  return noticeLevels.indexOf(level) >= noticeLevels.indexOf(other);
}
