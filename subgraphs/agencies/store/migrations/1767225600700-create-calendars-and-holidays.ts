import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies known before work by the calendar of offices until the seed or an admin says otherwise. */
export class CreateCalendarsAndHolidays1767225600700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE calendar (
        code varchar(40) NOT NULL PRIMARY KEY,
        nameId varchar(200) NOT NULL,
        nameEn varchar(200) NOT NULL,
        roundTheClock boolean NOT NULL,
        periods text NOT NULL
      )`,
    );
    await runner.query(
      `CREATE TABLE holiday (
        id varchar(64) NOT NULL PRIMARY KEY,
        localDay varchar(10) NOT NULL,
        nameId varchar(200) NOT NULL,
        nameEn varchar(200) NOT NULL,
        source varchar(20) NOT NULL,
        state varchar(20) NOT NULL,
        calendars text NOT NULL,
        exceptAgencies text NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX holiday_day ON holiday (localDay, id)');
    await runner.query(`ALTER TABLE agency ADD COLUMN calendarCode varchar(40) NOT NULL DEFAULT 'FIVE_DAY'`);
    await runner.query('ALTER TABLE edit_history ADD COLUMN calendarCode varchar(40) NULL');
    await runner.query('ALTER TABLE edit_history ADD COLUMN holidayId varchar(64) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE edit_history DROP COLUMN holidayId');
    await runner.query('ALTER TABLE edit_history DROP COLUMN calendarCode');
    await runner.query('ALTER TABLE agency DROP COLUMN calendarCode');
    await runner.query('DROP TABLE holiday');
    await runner.query('DROP TABLE calendar');
  }
}
