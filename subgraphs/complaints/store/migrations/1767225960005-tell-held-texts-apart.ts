import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A flag of a text that is held back, and shown to nobody, is decided otherwise than one of a text that stands. */
export class TellHeldTextsApart1767225960005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conduct_flag ADD COLUMN held boolean NOT NULL DEFAULT FALSE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conduct_flag DROP COLUMN held');
  }
}
