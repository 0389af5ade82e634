import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of an agency's letters, and of each record as it was on the day. */
export class PrintLetterheads1767225800005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency_copy ADD COLUMN letterhead text NULL');
    await runner.query('ALTER TABLE complaint_record ADD COLUMN letterhead text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_record DROP COLUMN letterhead');
    await runner.query('ALTER TABLE agency_copy DROP COLUMN letterhead');
  }
}
