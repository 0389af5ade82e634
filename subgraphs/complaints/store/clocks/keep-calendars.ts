import type { EntityManager } from 'typeorm';
import type { AgencyEvent, CalendarFacts, HolidayFacts } from '../../../../schema/events/agency-events';
import { AgencyCopy } from '../agency-copy.entity';
import { CalendarCopy } from './calendar-copy.entity';
import { HolidayCopy } from './holiday-copy.entity';
import { reviseCalendars } from './revision';

/** Takes in what an event says of calendars and holidays. An event that comes again changes nothing. */
export async function keepCalendars(
  manager: EntityManager,
  { calendar, holiday }: AgencyEvent,
): Promise<void> {
  const changed = [
    calendar && (await keepCalendar(manager, calendar)),
    holiday && (await keepHoliday(manager, holiday)),
  ];
  if (changed.includes(true)) await reviseCalendars(manager);
}

/** An agency that comes to work by another calendar, or becomes the secretariat. To be asked before it is kept. */
export async function reviseForAgency(manager: EntityManager, copy: AgencyCopy): Promise<void> {
  const known = await manager.findOneBy(AgencyCopy, { id: copy.id });
  const isSame = known
    ? known.calendar === copy.calendar && known.isSecretariat === copy.isSecretariat
    : copy.calendar === 'FIVE_DAY' && !copy.isSecretariat;
  if (!isSame) await reviseCalendars(manager);
}

async function keepCalendar(manager: EntityManager, facts: CalendarFacts): Promise<boolean> {
  const copy: CalendarCopy = {
    code: facts.code,
    roundTheClock: facts.roundTheClock,
    periods: JSON.stringify(facts.periods),
  };
  const known = await manager.findOneBy(CalendarCopy, { code: copy.code });
  await manager.upsert(CalendarCopy, copy, ['code']);
  return known?.roundTheClock !== copy.roundTheClock || known.periods !== copy.periods;
}

async function keepHoliday(manager: EntityManager, facts: HolidayFacts): Promise<boolean> {
  const { id, day, nameId, nameEn } = facts;
  const known = await manager.findOneBy(HolidayCopy, { id });
  const copy: HolidayCopy = {
    ...{ id, day, nameId, nameEn },
    closes: facts.state === 'CONFIRMED',
    silent: facts.silent ?? known?.silent ?? false,
    calendars: JSON.stringify(facts.calendars),
    exceptAgencies: JSON.stringify(facts.exceptAgencies),
  };
  await manager.upsert(HolidayCopy, copy, ['id']);
  return known?.closes === true || copy.closes ? effectOf(known) !== effectOf(copy) : false;
}

/** What of a holiday clocks and their explanations depend on. */
function effectOf(copy: HolidayCopy | null): string {
  if (!copy?.closes) return '';
  return JSON.stringify([
    copy.day,
    copy.calendars,
    copy.exceptAgencies,
    copy.nameId,
    copy.nameEn,
    copy.silent,
  ]);
}
