import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reporters were told. It names nobody: who the reporter is stands with the complaint. */
export class TellReporters1767225700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE reporter_notice (
        id varchar(36) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        kind varchar(20) NOT NULL,
        issuedAt datetime(6) NOT NULL,
        readAt datetime(6) NULL
      )`,
    );
    await runner.query(
      'CREATE INDEX reporter_notice_complaint ON reporter_notice (complaintId, issuedAt, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reporter_notice');
  }
}
