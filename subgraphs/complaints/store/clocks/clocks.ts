import type { Actor } from '../../../../platform/domain/actor';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import type { DayChange } from '../../domain/clocks/day-change';
import type { VisibleComplaint } from '../../domain/visibility';
import { ClockKeeper } from './clock-keeper';
import { readClocks, type ComplaintClocks } from './clocks-reading';
import { previewCalendars, type CalendarPreview } from './preview';
import { Recompute } from './recompute';
import { StandardStore } from './standard-store';

/** All that concerns the time of complaints, beside what is written with each change. */
export class Clocks {
  private readonly keeper = new ClockKeeper();
  readonly standards: StandardStore;
  readonly recompute: Recompute;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    onFault: (error: unknown) => void,
  ) {
    this.standards = new StandardStore(database, clock);
    this.recompute = new Recompute({ database, keeper: this.keeper, clock, onFault });
  }

  /** The calendar of the secretariat, by which a reporter's own terms are counted. */
  async secretariat(): Promise<WorkCalendar> {
    const read = await this.database.read((manager) => this.keeper.calendars.current(manager, 'look'));
    return read.secretariat;
  }

  async calendarOf(agencyId: string): Promise<WorkCalendar> {
    const read = await this.database.read((manager) => this.keeper.calendars.current(manager, 'look'));
    return read.of(agencyId);
  }

  /** In the order of the complaints, as things are now. */
  of(complaints: readonly VisibleComplaint[]): Promise<readonly ComplaintClocks[]> {
    const { database, keeper } = this;
    return readClocks({ database, keeper }, complaints, this.clock.now());
  }

  /** For who sees every complaint: the secretariat. */
  preview(viewer: Actor, change: DayChange, shown: number): Promise<CalendarPreview> {
    const { database, keeper } = this;
    return previewCalendars({ database, keeper, viewer, at: this.clock.now() }, change, shown);
  }
}
