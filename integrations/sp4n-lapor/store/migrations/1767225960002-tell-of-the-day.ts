import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day whose summary was told last. */
export class TellOfTheDay1767225960002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE remote_state ADD COLUMN toldDay varchar(10) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE remote_state DROP COLUMN toldDay');
  }
}
