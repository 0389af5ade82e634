import { clocksOf } from '../../domain/clocks/clocks-of';
import type { ClockKeeper } from '../clocks/clock-keeper';
import { readKept } from '../clocks/timelines';
import { loadComplaints } from '../load-complaints';
import { sql } from '../sql';
import type { ReadEscalation } from './notice-store';

/** Reads a complaint with its clocks, in the transaction of who asks. */
export function escalationReader(keeper: ClockKeeper): ReadEscalation {
  return async (manager, complaintId, at) => {
    const [loaded] = await loadComplaints(manager, sql('c.id = ?', complaintId), at);
    if (!loaded) return null;
    const { complaint } = loaded;
    const calendars = await keeper.calendars.current(manager, 'look');
    const standardOf = await keeper.standards.of(manager, [complaint]);
    const { timeline, frozen } = (await readKept(manager, [complaintId]))(complaintId);
    const standard = standardOf(complaint);
    return {
      complaint,
      calendars,
      readings: clocksOf(complaint, timeline, { standard, calendars, at, frozen }),
    };
  };
}
