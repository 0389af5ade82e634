import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Inspectorate may take back that a supervisory complaint goes. */
export class TakeAPermissionBack1767225960004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mirrored_complaint ADD COLUMN takenBackBy varchar(36) NULL');
    await runner.query('ALTER TABLE mirrored_complaint ADD COLUMN takenBackAt datetime(6) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mirrored_complaint DROP COLUMN takenBackAt');
    await runner.query('ALTER TABLE mirrored_complaint DROP COLUMN takenBackBy');
  }
}
