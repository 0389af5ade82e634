import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts are counted by the same table in every service. */
export class NameAttempts1767225820001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_attempt RENAME TO attempt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attempt RENAME TO account_attempt');
  }
}
