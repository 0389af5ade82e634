import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entries of threads came by e-mail, so that none is written twice. */
export class TakeInMail1767225810001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE mailed_entry (
      mailKey varchar(64) NOT NULL PRIMARY KEY,
      complaintId varchar(36) NOT NULL,
      followUpId varchar(36) NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mailed_entry');
  }
}
