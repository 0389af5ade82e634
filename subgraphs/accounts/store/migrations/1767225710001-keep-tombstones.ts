import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stays of erased accounts. */
export class KeepTombstones1767225710001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE account_tombstone (
        accountId varchar(36) NOT NULL PRIMARY KEY,
        erasedAt datetime(6) NOT NULL,
        askedBy varchar(10) NOT NULL,
        ground varchar(20) NULL,
        byAccountId varchar(36) NULL
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_tombstone');
  }
}
