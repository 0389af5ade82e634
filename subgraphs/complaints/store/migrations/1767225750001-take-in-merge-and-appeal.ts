import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

/** Complaints taken in by officers with their reporters, merged complaints, and appeals. */
export class TakeInMergeAndAppeal1767225750001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await refuseChanges(runner, 'reporter_reveal', 'the access log is append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    for (const index of ['complaint_merged', 'complaint_appeal']) {
      await runner.query(isSqlite ? `DROP INDEX ${index}` : `DROP INDEX ${index} ON complaint`);
    }
    for (const table of ['tracking_attempt', 'reporter_reveal', 'offline_reporter']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    for (const column of columns) await runner.query(`ALTER TABLE complaint DROP COLUMN ${column}`);
  }
}

const columns = [
  'emergency',
  'mergedIntoId',
  'stateBeforeMerge',
  'mergedAt',
  'inherited',
  'appealState',
  'appeal',
  'appealCount',
];

const statements = [
  'ALTER TABLE complaint ADD COLUMN emergency boolean NOT NULL DEFAULT false',
  'ALTER TABLE complaint ADD COLUMN mergedIntoId varchar(36) NULL',
  'ALTER TABLE complaint ADD COLUMN stateBeforeMerge varchar(20) NULL',
  'ALTER TABLE complaint ADD COLUMN mergedAt datetime(6) NULL',
  'ALTER TABLE complaint ADD COLUMN inherited mediumtext NULL',
  'ALTER TABLE complaint ADD COLUMN appealState varchar(20) NULL',
  'ALTER TABLE complaint ADD COLUMN appeal mediumtext NULL',
  'ALTER TABLE complaint ADD COLUMN appealCount int NOT NULL DEFAULT 0',
  'CREATE INDEX complaint_merged ON complaint (mergedIntoId, id)',
  'CREATE INDEX complaint_appeal ON complaint (appealState, id)',
  // Who filed without an account: sealed, never searched by.
  `CREATE TABLE offline_reporter (
    complaintId varchar(36) NOT NULL PRIMARY KEY,
    contact varchar(20) NOT NULL,
    sealed mediumtext NULL,
    trackingDigest varchar(64) NULL,
    erasedAt datetime(6) NULL
  )`,
  `CREATE TABLE reporter_reveal (
    id varchar(36) NOT NULL PRIMARY KEY,
    complaintId varchar(36) NOT NULL,
    at datetime(6) NOT NULL,
    reason mediumtext NOT NULL,
    byRole varchar(20) NOT NULL,
    byAccountId varchar(36) NULL
  )`,
  'CREATE INDEX reporter_reveal_newest ON reporter_reveal (at, id)',
  'CREATE INDEX reporter_reveal_complaint ON reporter_reveal (complaintId, at)',
  `CREATE TABLE tracking_attempt (
    id varchar(64) NOT NULL PRIMARY KEY,
    count int NOT NULL,
    lastAt datetime(6) NOT NULL
  )`,
];
