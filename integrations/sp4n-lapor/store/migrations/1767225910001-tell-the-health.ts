import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which health of the mirror was told last, so that it is told when it changes. */
export class TellTheHealth1767225910001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE remote_state ADD COLUMN toldState varchar(10) NOT NULL DEFAULT 'IN_STEP'`,
    );
    await runner.query(`ALTER TABLE remote_state ADD COLUMN toldTrouble varchar(20) NOT NULL DEFAULT 'NONE'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE remote_state DROP COLUMN toldTrouble');
    await runner.query('ALTER TABLE remote_state DROP COLUMN toldState');
  }
}
