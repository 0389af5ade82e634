import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Initials and signatures of the approval chain under records. */
export class ApproveRecords1767225800003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE record_approval (
        recordId varchar(36) NOT NULL,
        version int NOT NULL,
        byAccountId varchar(36) NOT NULL,
        step int NOT NULL,
        ordinal int NOT NULL,
        kind varchar(20) NOT NULL,
        title varchar(200) NOT NULL,
        onBehalfOf varchar(36) NULL,
        at datetime(6) NOT NULL,
        PRIMARY KEY (recordId, version, byAccountId)
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_approval');
  }
}
