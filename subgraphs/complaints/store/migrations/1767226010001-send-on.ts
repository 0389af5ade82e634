import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which institution a complaint was sent on. */
export class SendOn1767226010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint ADD COLUMN referredTo varchar(200) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN referredTo');
  }
}
