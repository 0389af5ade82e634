import { localDay } from '../../../platform/domain/calendar/local-day';
import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { calendarAlerts, yearsLookedAt } from '../domain/calendar-alerts';
import type { HolidayReader } from '../store/holiday-reader';

const beat = 60_000;

/** Warns in the log, once a local day, of what an admin has to see to about holidays. */
export class CalendarWatch {
  private timer: NodeJS.Timeout | null = null;
  private lookedOn: string | null = null;

  constructor(
    private readonly options: {
      readonly holidays: HolidayReader;
      readonly clock: Clock;
      readonly log: Logger;
    },
  ) {}

  /** Looks for the first time after a while, so that a new hub can be set up before it is warned of itself. */
  start(): void {
    const look = () =>
      void this.runOnce().catch((error: unknown) =>
        this.options.log.error({ error }, 'fault while looking at the calendar'),
      );
    this.timer = setInterval(look, beat);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async runOnce(): Promise<void> {
    const { holidays, clock, log } = this.options;
    const at = clock.now();
    const today = localDay(at);
    if (this.lookedOn === today) return;
    const alerts = calendarAlerts(await holidays.ofYears(...yearsLookedAt(at)), at);
    this.lookedOn = today;
    for (const { kind, year, waiting } of alerts) log.warn({ kind, year, waiting }, 'holidays need an admin');
  }
}
