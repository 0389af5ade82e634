import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectFor } from '../../../../platform/runtime/database/dialect';

/** Our categories, to map theirs to; comparisons of both sides and what they found. */
export class ReconcileBothSides1767225870001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { countingKey } = dialectFor(runner);
    const statements = [
      `CREATE TABLE own_category (
        code varchar(64) NOT NULL PRIMARY KEY,
        parentCode varchar(64) NULL,
        nameId varchar(200) NOT NULL,
        nameEn varchar(200) NOT NULL,
        active boolean NOT NULL
      )`,
      `CREATE TABLE reconciliation_run (
        id ${countingKey},
        cause varchar(10) NOT NULL,
        askedBy varchar(36) NULL,
        startedAt datetime(6) NOT NULL,
        endedAt datetime(6) NULL,
        failure varchar(40) NULL,
        here integer NOT NULL,
        there integer NOT NULL,
        differences integer NOT NULL,
        repaired integer NOT NULL
      )`,
      `CREATE TABLE difference (
        id ${countingKey},
        runId bigint NOT NULL,
        kind varchar(30) NOT NULL,
        complaintId varchar(36) NULL,
        trackingId bigint NULL,
        here varchar(200) NULL,
        there varchar(200) NULL,
        outcome varchar(10) NOT NULL
      )`,
      'CREATE INDEX difference_run ON difference (runId, id)',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['difference', 'reconciliation_run', 'own_category'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
