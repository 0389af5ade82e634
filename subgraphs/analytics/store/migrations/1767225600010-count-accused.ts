import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What accuses a side of the procedure is not counted for that side. No complaint did before this. */
export class CountAccused1767225600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN accusedSide varchar(20) NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN accusedSide`);
  }
}

const tables = ['complaint_fact', 'complaint_agency'] as const;
