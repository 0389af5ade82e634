import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of the national admin that were checked, and what of them has been applied. */
export class ApplyTheExport1767225910003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE export_check (
        id varchar(36) NOT NULL PRIMARY KEY,
        digest varchar(64) NOT NULL,
        savedAt datetime(6) NULL,
        checkedBy varchar(36) NULL,
        checkedAt datetime(6) NOT NULL,
        appliedBy varchar(36) NULL,
        appliedAt datetime(6) NULL
      )`,
    );
    await runner.query(
      `CREATE TABLE export_row (
        checkId varchar(36) NOT NULL,
        trackingId bigint NOT NULL,
        sheetRow integer NOT NULL,
        record mediumtext NOT NULL,
        outcome varchar(10) NULL,
        reason varchar(40) NULL,
        PRIMARY KEY (checkId, trackingId)
      )`,
    );
    await runner.query('CREATE INDEX export_row_outcome ON export_row (outcome, checkId)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export_row');
    await runner.query('DROP TABLE export_check');
  }
}
