import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a report was taken in as a whole: a state that was told says nothing of its words. */
export class KeepWhenAReportWasTakenIn1767225960001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE link ADD COLUMN takenInAt datetime(6) NULL');
    await runner.query('UPDATE link SET takenInAt = syncedAt WHERE changedThereAt IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE link DROP COLUMN takenInAt');
  }
}
