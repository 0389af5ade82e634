import type { Agency } from '../../subgraphs/agencies/domain/agency';
import { groupOf, type Category } from '../../subgraphs/agencies/domain/category';
import type { Calendar } from '../../subgraphs/agencies/domain/calendar';
import type { Holiday } from '../../subgraphs/agencies/domain/holiday';
import { emptyRegister, type Register } from '../../subgraphs/agencies/domain/register';

/** An agency that exists since 2013, with what a test says of it. */
export function anAgency(code: string, more: Partial<Agency> = {}): Agency {
  const start = more.validFrom ?? new Date('2013-01-01T00:00:00+08:00');
  return {
    code,
    name: `Dinas ${code}`,
    shortName: code,
    nameSince: start,
    formerNames: [],
    type: 'SKPD',
    role: null,
    parentCode: null,
    areaCode: null,
    villages: [],
    units: [],
    officersInCharge: [],
    mechanism: null,
    channels: [],
    letterhead: [],
    calendarCode: 'FIVE_DAY',
    approvalChain: null,
    validFrom: start,
    validTo: null,
    successorCode: null,
    ...more,
  };
}

/** An active category in the group its code names. */
export function aCategory(code: string, more: Partial<Category> = {}): Category {
  return {
    code,
    parentCode: groupOf(code),
    nameId: code,
    nameEn: code,
    supervisory: false,
    closureProof: false,
    hidesIdentity: false,
    hidesComplaint: false,
    active: true,
    agencyCode: null,
    routeByPlace: null,
    nationalPath: [],
    rank: 1,
    ...more,
  };
}

export function registerOf(agencies: readonly Agency[], categories: readonly Category[] = []): Register {
  return {
    ...emptyRegister,
    agencies: new Map(agencies.map((agency) => [agency.code, agency])),
    categories: new Map(categories.map((category) => [category.code, category])),
  };
}

/** A calendar that works on Mondays. */
export function aCalendar(code: string, more: Partial<Calendar> = {}): Calendar {
  return {
    code,
    nameId: code,
    nameEn: code,
    roundTheClock: false,
    periods: [{ weekday: 1, opens: '08:00', closes: '16:00' }],
    ...more,
  };
}

/** A proposed national holiday; its id says the day. */
export function aHoliday(day: string, more: Partial<Holiday> = {}): Holiday {
  return {
    id: day,
    day,
    nameId: `Libur ${day}`,
    nameEn: `Holiday ${day}`,
    source: 'NATIONAL',
    state: 'PROPOSED',
    silent: false,
    calendars: ['FIVE_DAY'],
    exceptAgencies: [],
    ...more,
  };
}

/** What a register is besides agencies and categories. */
export function calendarsOf(
  calendars: readonly Calendar[],
  holidays: readonly Holiday[] = [],
): Pick<Register, 'calendars' | 'holidays'> {
  return {
    calendars: new Map(calendars.map((calendar) => [calendar.code, calendar])),
    holidays: new Map(holidays.map((holiday) => [holiday.id, holiday])),
  };
}
