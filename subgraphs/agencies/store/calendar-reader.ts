import type { Database } from '../../../platform/runtime/database/database';
import type { Calendar } from '../domain/calendar';
import { calendarFrom } from './calendar-mapping';
import { CalendarRow } from './calendar-row.entity';

/** Reads calendars, in the order of their codes. There are a few, so all of them at once. */
export class CalendarReader {
  constructor(private readonly database: Database) {}

  async all(): Promise<readonly Calendar[]> {
    const rows = await this.database.read((manager) => manager.find(CalendarRow, { order: { code: 'ASC' } }));
    return rows.map(calendarFrom);
  }
}
