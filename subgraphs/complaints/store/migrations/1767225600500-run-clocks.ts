import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';
import { firstStandards } from '../../domain/standards/first-standards';

/**
 * Service standards, copies of calendars and holidays, due times and verdicts. Complaints of before are under the
 * first version of the city's standard; the recomputation, which is not done yet, gives them their due times.
 */
export class RunClocks1767225600500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...columns]) await runner.query(statement);
    for (const { code, version, nameId, nameEn, terms, levels } of firstStandards) {
      await runner.query(
        `INSERT INTO service_standard (code, version, nameId, nameEn, terms, levels, setAt, setBy)
         VALUES (?, ?, ?, ?, ?, ?, '2026-01-01 00:00:00.000', NULL)`,
        [code, version, nameId, nameEn, JSON.stringify(terms), JSON.stringify(levels)],
      );
    }
    await refuseChanges(runner, 'service_standard', 'versions of standards are append-only');
    await refuseChanges(runner, 'clock_verdict', 'verdicts are append-only');
    await runner.query('INSERT INTO calendar_revision (id, revision) VALUES (1, 1)');
    await runner.query(
      `INSERT INTO calendar_recompute (id, revision, scope, isDone, lastId, looked, changed)
       VALUES (1, 1, 'ALL', 0, '', 0, 0)`,
    );
    // Agencies are told again: their copies do not know yet by which calendar they work.
    await runner.query(`DELETE FROM event_cursor WHERE follower = 'complaints.agencies'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    await runner.query(`DROP INDEX complaint_due${isSqlite ? '' : ' ON complaint'}`);
    for (const column of complaintColumns) await runner.query(`ALTER TABLE complaint DROP COLUMN ${column}`);
    await runner.query('ALTER TABLE agency_copy DROP COLUMN calendar');
    for (const table of tableNames) await runner.query(`DROP TABLE ${table}`);
  }
}

const tableNames = [
  'service_standard',
  'clock_verdict',
  'calendar_copy',
  'holiday_copy',
  'calendar_revision',
  'calendar_recompute',
];

const tables = [
  `CREATE TABLE service_standard (
    code varchar(30) NOT NULL,
    version int NOT NULL,
    nameId varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    terms mediumtext NOT NULL,
    levels mediumtext NOT NULL,
    setAt datetime(6) NOT NULL,
    setBy varchar(36) NULL,
    PRIMARY KEY (code, version)
  )`,
  `CREATE TABLE clock_verdict (
    complaintId varchar(36) NOT NULL,
    clock varchar(20) NOT NULL,
    round int NOT NULL,
    verdict varchar(10) NOT NULL,
    dueAt datetime(6) NOT NULL,
    stoppedAt datetime(6) NOT NULL,
    reading mediumtext NOT NULL,
    PRIMARY KEY (complaintId, clock, round)
  )`,
  `CREATE TABLE calendar_copy (
    code varchar(40) NOT NULL PRIMARY KEY,
    roundTheClock boolean NOT NULL,
    periods mediumtext NOT NULL
  )`,
  `CREATE TABLE holiday_copy (
    id varchar(60) NOT NULL PRIMARY KEY,
    day varchar(10) NOT NULL,
    nameId varchar(200) NOT NULL,
    nameEn varchar(200) NOT NULL,
    closes boolean NOT NULL,
    silent boolean NOT NULL,
    calendars mediumtext NOT NULL,
    exceptAgencies mediumtext NOT NULL
  )`,
  `CREATE TABLE calendar_revision (
    id int NOT NULL PRIMARY KEY,
    revision int NOT NULL
  )`,
  `CREATE TABLE calendar_recompute (
    id int NOT NULL PRIMARY KEY,
    revision int NOT NULL,
    scope varchar(10) NOT NULL,
    isDone boolean NOT NULL,
    lastId varchar(36) NOT NULL,
    looked int NOT NULL,
    changed int NOT NULL
  )`,
];

const complaintColumns = [
  'standardCode',
  'standardVersion',
  'forwardDueAt',
  'firstResultDueAt',
  'finalResultDueAt',
  'nextDueAt',
];

const columns = [
  `ALTER TABLE agency_copy ADD COLUMN calendar varchar(40) NOT NULL DEFAULT 'FIVE_DAY'`,
  `ALTER TABLE complaint ADD COLUMN standardCode varchar(30) NOT NULL DEFAULT 'DENPASAR'`,
  'ALTER TABLE complaint ADD COLUMN standardVersion int NOT NULL DEFAULT 1',
  'ALTER TABLE complaint ADD COLUMN forwardDueAt datetime(6) NULL',
  'ALTER TABLE complaint ADD COLUMN firstResultDueAt datetime(6) NULL',
  'ALTER TABLE complaint ADD COLUMN finalResultDueAt datetime(6) NULL',
  'ALTER TABLE complaint ADD COLUMN nextDueAt datetime(6) NULL',
  'CREATE INDEX complaint_due ON complaint (nextDueAt, id)',
];
