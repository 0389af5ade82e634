import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Masked copies of what is searched; the index of words took their place. */
export class WatchConduct1767225600700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE masked_text (
      complaintId varchar(36) NOT NULL PRIMARY KEY,
      topic varchar(300) NOT NULL,
      body mediumtext NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE masked_text');
  }
}
