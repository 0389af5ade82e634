import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public searches, masked, is in the index of words: nothing reads the copies any more. */
export class DropMaskedText1767225780002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE masked_text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE masked_text (
      complaintId varchar(36) NOT NULL PRIMARY KEY,
      topic varchar(300) NOT NULL,
      body mediumtext NOT NULL
    )`);
  }
}
