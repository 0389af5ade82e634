import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How answers go up inside an agency; units keep their place in the JSON they are in already. */
export class KeepApprovalChains1767225760010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency ADD COLUMN approvalChain text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency DROP COLUMN approvalChain');
  }
}
