import { openDatabase } from '../../../platform/runtime/database/open-database';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../../platform/runtime/events/event-tables.migration';
import { agencyDatabases } from '../../../test/support/agencies-api';
import { parseAgencyEvent } from '../../../schema/events/agency-events';
import { openAgenciesDatabase } from './database';
import { HolidayRow } from './holiday-row.entity';
import { CreateAgenciesAndCategories1767225600001 } from './migrations/1767225600001-create-agencies-and-categories';
import { CreateCalendarsAndHolidays1767225600700 } from './migrations/1767225600700-create-calendars-and-holidays';

const known = [
  ['NATIONAL.2026.NYEPI.1', 'Hari Suci Nyepi', 'NATIONAL'],
  ['JOINT_LEAVE.2026.NYEPI.1', 'Cuti Bersama Hari Suci Nyepi', 'JOINT_LEAVE'],
  ['by-hand', 'Nyepi Tahun Baru Saka 1948', 'LOCAL'],
  ['BALI.2026.TAWUR_KASANGA.1', 'Tawur Agung Kasanga', 'BALI'],
] as const;

it.each(Object.entries(agencyDatabases))(
  'days of silence of an older database on %s are known, and told again',
  async (_kind, place) => {
    const { url, drop } = await place();
    const older = await openDatabase({
      url,
      entities: [EventRecord, CursorRecord],
      migrations: [
        EventTables1767225600000,
        CreateAgenciesAndCategories1767225600001,
        CreateCalendarsAndHolidays1767225600700,
      ],
    });
    await older.write(async (manager) => {
      for (const [id, name, source] of known) {
        await manager.query(
          `INSERT INTO holiday (id, localDay, nameId, nameEn, source, state, calendars, exceptAgencies)
           VALUES (?, '2026-03-19', ?, 'Nyepi', ?, 'CONFIRMED', '["FIVE_DAY"]', '[]')`,
          [id, name, source],
        );
      }
    });
    await older.stop();

    const database = await openAgenciesDatabase(url);
    const rows = await database.read((manager) => manager.find(HolidayRow));
    const silent = rows.filter((row) => row.silent).map(({ id }) => id);
    expect(silent.sort()).toEqual(['NATIONAL.2026.NYEPI.1', 'by-hand']);
    const events = await database.read((manager) => manager.find(EventRecord));
    const told = events.map(({ body }) => parseAgencyEvent(JSON.parse(body), 'event').holiday);
    expect(told.map((holiday) => holiday?.id).sort()).toEqual(silent);
    const [nyepi] = told.filter((holiday) => holiday?.id === 'by-hand');
    expect(nyepi).toMatchObject({ silent: true, state: 'CONFIRMED', calendars: ['FIVE_DAY'] });
    await database.stop();
    await drop();
  },
);
