import type { EntityManager } from 'typeorm';
import type { CalendarFacts } from '../../../../schema/events/agency-events';
import type { WorkCalendars } from '../../domain/clocks/clocks-of';
import { makeCalendars } from '../../domain/clocks/work-calendars';
import { AgencyCopy } from '../agency-copy.entity';
import { CalendarCopy } from './calendar-copy.entity';
import { HolidayCopy } from './holiday-copy.entity';
import { calendarRevision } from './revision';

/**
 * The calendars of all agencies, built once for each revision: a statement per use tells whether another node, or
 * this one, has taken in a change since.
 */
export class Calendars {
  private known: { readonly revision: number; readonly calendars: WorkCalendars } | null = null;

  /** `lock` keeps the calendars as they are until the transaction ends: nobody's due times are left behind. */
  async current(manager: EntityManager, lock: 'lock' | 'look'): Promise<WorkCalendars> {
    const revision = await calendarRevision(manager, lock);
    if (this.known?.revision !== revision) {
      this.known = { revision, calendars: makeCalendars(await readCopies(manager)) };
    }
    return this.known.calendars;
  }
}

/** What calendars are made of, as it is known here. */
export async function readCopies(manager: EntityManager): Promise<Parameters<typeof makeCalendars>[0]> {
  const calendars = await manager.find(CalendarCopy);
  const holidays = await manager.find(HolidayCopy, { where: { closes: true } });
  const agencies = await manager.find(AgencyCopy, {
    select: { id: true, calendar: true, isSecretariat: true },
  });
  return {
    calendars: calendars.map(({ code, roundTheClock, periods }) => ({
      code,
      roundTheClock,
      periods: JSON.parse(periods) as CalendarFacts['periods'],
    })),
    holidays: holidays.map(({ day, nameId, nameEn, silent, calendars: closed, exceptAgencies }) => ({
      ...{ day, nameId, nameEn, silent },
      calendars: JSON.parse(closed) as readonly string[],
      exceptAgencies: JSON.parse(exceptAgencies) as readonly string[],
    })),
    agencies,
  };
}
