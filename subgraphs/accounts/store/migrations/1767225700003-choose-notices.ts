import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which ways, and at which hours, owners of accounts want to be told. */
export class ChooseNotices1767225700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_preference (
        accountId varchar(36) NOT NULL PRIMARY KEY,
        choices text NOT NULL,
        quietHours varchar(11) NULL
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_preference');
  }
}
