import type { EntityManager } from 'typeorm';
import { clocksOf, type WorkCalendars } from '../../domain/clocks/clocks-of';
import { dueTimesOf, isSameTime, noDueTimes, type DueTimes } from '../../domain/clocks/due-times';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import { touchesClocks } from '../../domain/clocks/touches-clocks';
import type { Complaint } from '../../domain/complaint';
import type { Decided } from '../../domain/decision';
import { sqlInstant } from '../sql';
import { unseen } from '../told-writes';
import { Calendars } from './calendars';
import { ClockVerdictRecord } from './clock-verdict.entity';
import { Standards } from './standards';
import { readKept, type Kept } from './timelines';

/** The clocks of a complaint, read anew. */
export interface Wound {
  readonly readings: readonly ClockReading[];
  readonly dueTimes: DueTimes;
}

/** Keeps due times and verdicts with complaints, in the transaction of whatever changed them. */
export class ClockKeeper {
  readonly calendars = new Calendars();
  readonly standards = new Standards();

  /** The calendars, held as they are until the transaction ends. */
  hold(manager: EntityManager): Promise<WorkCalendars> {
    return this.calendars.current(manager, 'lock');
  }

  /** Writes the due times of a complaint whose change is written, and gives it back with them. */
  async keep(manager: EntityManager, before: Complaint | null, decided: Decided): Promise<Complaint> {
    const { complaint } = decided;
    if (!touchesClocks(before, decided)) return complaint;
    const calendars = await this.hold(manager);
    const woundOf = await this.wind(manager, [complaint], { calendars, at: complaint.changedAt });
    const { dueTimes } = woundOf(complaint);
    if (!isSameTime(complaint, dueTimes)) {
      await writeDueTimes(manager, complaint.id, dueTimes);
    }
    return { ...complaint, ...dueTimes };
  }

  /** The clocks of complaints as they and their histories are written now; new verdicts are frozen. */
  async wind(
    manager: EntityManager,
    complaints: readonly Complaint[],
    { calendars, at }: { readonly calendars: WorkCalendars; readonly at: Date },
  ): Promise<(complaint: Complaint) => Wound> {
    const ids = complaints.map(({ id }) => id);
    const keptOf = await readKept(manager, ids);
    const standardOf = await this.standards.of(manager, complaints);
    const wound = new Map<string, Wound>();
    const verdicts: ClockVerdictRecord[] = [];
    for (const complaint of complaints) {
      const kept = keptOf(complaint.id);
      const standard = standardOf(complaint);
      const readings = clocksOf(complaint, kept.timeline, { standard, calendars, at, frozen: kept.frozen });
      wound.set(complaint.id, { readings, dueTimes: dueTimesOf(readings) });
      verdicts.push(...newVerdicts(complaint.id, readings, kept));
    }
    if (verdicts.length > 0) await manager.insert(ClockVerdictRecord, verdicts);
    return ({ id }) => wound.get(id) ?? { readings: [], dueTimes: noDueTimes };
  }
}

/**
 * In plain SQL, because a changed calendar writes them a hundred thousand times. Nobody is told of it: what is shown of
 * them is not declared to be kept.
 */
export async function writeDueTimes(manager: EntityManager, id: string, dueTimes: DueTimes): Promise<void> {
  const { forwardDueAt, firstResultDueAt, finalResultDueAt, nextDueAt } = dueTimes;
  const times = [forwardDueAt, firstResultDueAt, finalResultDueAt, nextDueAt];
  await unseen(manager, () =>
    manager.query(
      'UPDATE complaint SET forwardDueAt = ?, firstResultDueAt = ?, finalResultDueAt = ?, nextDueAt = ? WHERE id = ?',
      [...times.map((at) => at && sqlInstant(at)), id],
    ),
  );
}

function newVerdicts(
  complaintId: string,
  readings: readonly ClockReading[],
  { frozen }: Kept,
): ClockVerdictRecord[] {
  return readings.flatMap((reading) => {
    const { clock, round, verdict, dueAt, stoppedAt } = reading;
    if (frozen.includes(reading) || !verdict || !dueAt || !stoppedAt) return [];
    return [{ complaintId, clock, round, verdict, dueAt, stoppedAt, reading: JSON.stringify(reading) }];
  });
}
