import type { AgencyEvent, CalendarFacts, HolidayFacts } from '../../schema/events/agency-events';
import { forwardComplaint as forward } from '../../subgraphs/complaints/commands/forward-complaint';
import { provideInformation as provide } from '../../subgraphs/complaints/commands/provide-information';
import { allowed } from './allowed';
import { people } from './complaint-builders';
import type { ComplaintsParts } from './complaints-parts';

/** The reporter answers the question of the secretariat. */
export async function provideInformation({ context }: ComplaintsParts, complaintId: string): Promise<void> {
  allowed(await provide(context, people.reporter, { complaintId, answer: 'Di depan pasar' }));
}

/** The secretariat hands it to PUPR alone. */
export async function forwardComplaint({ context }: ComplaintsParts, complaintId: string): Promise<void> {
  const forwarding = {
    complaintId,
    leadAgencyId: 'PUPR',
    supportingAgencyIds: [],
    note: null,
    verification: null,
  };
  allowed(await forward(context, people.admin, forwarding));
}

let eventNumber = 0;
function happened() {
  eventNumber += 1;
  const at = '2026-03-02T02:00:00.000Z';
  return {
    id: `calendar-event-${eventNumber}`,
    at,
    agency: null,
    category: null,
    calendar: null,
    holiday: null,
    template: null,
  };
}

export function calendarTold(code: string, more: Partial<CalendarFacts> = {}): AgencyEvent {
  const calendar = { code, nameId: code, nameEn: code, roundTheClock: false, periods: [], ...more };
  return { ...happened(), type: 'CalendarChanged', calendar };
}

/** A confirmed holiday of offices of five and of six days; the same name is the same holiday. */
export function holidayTold(day: string, name: string, more: Partial<HolidayFacts> = {}): AgencyEvent {
  const holiday = {
    ...({ id: name, day, nameId: name, nameEn: name, source: 'BALI', state: 'CONFIRMED' } as const),
    ...{ silent: false, calendars: ['FIVE_DAY', 'SIX_DAY'], exceptAgencies: [], ...more },
  };
  return { ...happened(), type: 'HolidayChanged', holiday };
}
