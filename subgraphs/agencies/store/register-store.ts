import type { EntityManager } from 'typeorm';
import type { AgencyEvent } from '../../../schema/events/agency-events';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import { tell, type Happened } from '../../../platform/runtime/events/outbox';
import { applied, type Decision, type Edit, type Register } from '../domain/register';
import type { RefusalCode } from '../domain/refusals';
import { agencyFrom, factsOfAgency, rowOfAgency } from './agency-mapping';
import { AgencyRow } from './agency-row.entity';
import { calendarFrom, rowOfCalendar } from './calendar-mapping';
import { CalendarRow } from './calendar-row.entity';
import { categoryFrom, factsOfCategory, rowOfCategory } from './category-mapping';
import { CategoryRow } from './category-row.entity';
import { EditRow } from './edit-row.entity';
import { holidayFrom, rowOfHoliday } from './holiday-mapping';
import { HolidayRow } from './holiday-row.entity';

/** Who edits, and when. */
export interface Editor {
  /** Null for the seed. */
  readonly accountId: string | null;
  readonly at: Date;
}

/** The only writer of agencies, categories, calendars and holidays. */
export class RegisterStore {
  constructor(private readonly database: Database) {}

  /**
   * Decides over the whole register and writes rows, history and events in one transaction. Edits wait for
   * each other, so two admins cannot route to an agency and close it at once. Gives the register afterwards.
   */
  change(editor: Editor, decide: (register: Register) => Decision): Promise<Register | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      await manager.query(`SELECT id FROM register_lock ${dialectOf(this.database.kind).forUpdate}`);
      const register = await readRegister(manager);
      const decision = decide(register);
      if (isRefused(decision)) return decision;
      await save(manager, decision);
      await manager.insert(
        EditRow,
        decision.map((edit) => historyOf(register, edit, editor)),
      );
      await tell<AgencyEvent>(
        manager,
        decision.map((edit) => eventOf(edit, editor.at)),
      );
      return applied(register, decision);
    });
  }
}

async function readRegister(manager: EntityManager): Promise<Register> {
  const agencies = await manager.find(AgencyRow);
  const categories = await manager.find(CategoryRow);
  const calendars = await manager.find(CalendarRow);
  const holidays = await manager.find(HolidayRow);
  return {
    agencies: new Map(agencies.map((row) => [row.code, agencyFrom(row)])),
    categories: new Map(categories.map((row) => [row.code, categoryFrom(row)])),
    calendars: new Map(calendars.map((row) => [row.code, calendarFrom(row)])),
    holidays: new Map(holidays.map((row) => [row.id, holidayFrom(row)])),
  };
}

async function save(manager: EntityManager, edits: readonly Edit[]): Promise<void> {
  const agencies = edits.flatMap(({ agency }) => (agency ? [rowOfAgency(agency)] : []));
  const categories = edits.flatMap(({ category }) => (category ? [rowOfCategory(category)] : []));
  const calendars = edits.flatMap(({ calendar }) => (calendar ? [rowOfCalendar(calendar)] : []));
  const holidays = edits.flatMap(({ holiday }) => (holiday ? [rowOfHoliday(holiday)] : []));
  if (agencies.length > 0) await manager.upsert(AgencyRow, agencies, ['code']);
  if (categories.length > 0) await manager.upsert(CategoryRow, categories, ['code']);
  if (calendars.length > 0) await manager.upsert(CalendarRow, calendars, ['code']);
  if (holidays.length > 0) await manager.upsert(HolidayRow, holidays, ['id']);
}

function historyOf(register: Register, edit: Edit, editor: Editor): Omit<EditRow, 'id'> {
  const { agency, category, calendar, holiday } = edit;
  const before =
    (agency && register.agencies.get(agency.code)) ??
    (category && register.categories.get(category.code)) ??
    (calendar && register.calendars.get(calendar.code)) ??
    (holiday && register.holidays.get(holiday.id));
  return {
    at: editor.at,
    accountId: editor.accountId,
    action: edit.action,
    agencyCode: agency?.code ?? null,
    categoryCode: category?.code ?? null,
    calendarCode: calendar?.code ?? null,
    holidayId: holiday?.id ?? null,
    changes: changesBetween(before ?? {}, agency ?? category ?? calendar ?? holiday),
  };
}

function changesBetween(before: object, after: object): string {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const differing = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(earlier.get(field)),
  );
  return JSON.stringify(
    Object.fromEntries(differing.map(([field, value]) => [field, [earlier.get(field) ?? null, value]])),
  );
}

function eventOf(edit: Edit, at: Date): Happened<AgencyEvent> {
  const { agency, category, calendar, holiday } = edit;
  return {
    type: typeOf(edit),
    at: at.toISOString(),
    agency: agency ? factsOfAgency(agency) : null,
    category: category ? factsOfCategory(category) : null,
    // Both are told as they are.
    calendar: calendar ?? null,
    holiday: holiday ?? null,
    template: null,
  };
}

function typeOf({ agency, category, calendar }: Edit): AgencyEvent['type'] {
  if (agency) return 'AgencyChanged';
  if (category) return 'CategoryChanged';
  return calendar ? 'CalendarChanged' : 'HolidayChanged';
}
