import type { Database } from '../../../../platform/runtime/database/database';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import { clocksOf } from '../../domain/clocks/clocks-of';
import { keptOf } from '../../domain/clocks/due-times';
import { stretchesOf, type Stretch } from '../../domain/clocks/stretches';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ClockKeeper } from './clock-keeper';
import { readKept } from './timelines';

/** The clocks of one complaint, and who held it how long: the latter for parties, else empty. */
export interface ComplaintClocks {
  readonly readings: readonly ClockReading[];
  readonly stretches: readonly Stretch[];
}

/** The clocks of each complaint at a moment, by the same statements however many there are. */
export async function readClocks(
  { database, keeper }: { readonly database: Database; readonly keeper: ClockKeeper },
  complaints: readonly VisibleComplaint[],
  at: Date,
): Promise<readonly ComplaintClocks[]> {
  return database.read(async (manager) => {
    const calendars = await keeper.calendars.current(manager, 'look');
    const standardOf = await keeper.standards.of(manager, complaints);
    const writtenOf = await readKept(
      manager,
      complaints.map(({ id }) => id),
    );
    return complaints.map((complaint) => {
      const { timeline, frozen } = writtenOf(complaint.id);
      const standard = standardOf(complaint);
      return {
        readings: clocksOf(complaint, timeline, { standard, calendars, at, frozen, kept: keptOf(complaint) }),
        stretches: complaint.isParty ? stretchesOf(complaint, timeline, { calendars, at }) : [],
      };
    });
  });
}
