import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints against an outcome of which there was an appeal. There was none before this. */
export class CountAppeals1767225750010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_fact ADD COLUMN appealed boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_fact DROP COLUMN appealed');
  }
}
