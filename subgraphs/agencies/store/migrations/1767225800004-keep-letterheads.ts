import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands below the name of an agency at the head of its letters. */
export class KeepLetterheads1767225800004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency ADD COLUMN letterhead text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency DROP COLUMN letterhead');
  }
}
