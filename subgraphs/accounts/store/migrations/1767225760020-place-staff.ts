import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff bound to a unit of their agency, and the positions of approvers. */
export class PlaceStaff1767225760020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN unitId varchar(40) NULL');
    await runner.query('ALTER TABLE account ADD COLUMN position varchar(20) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN position');
    await runner.query('ALTER TABLE account DROP COLUMN unitId');
  }
}
