import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

const columns = {
  readAt: 'datetime(6) NULL',
  acceptedAt: 'datetime(6) NULL',
  answeredAt: 'datetime(6) NULL',
  doneAt: 'datetime(6) NULL',
  endReason: 'text NULL',
  proposedAgencyId: 'varchar(40) NULL',
  unitPath: 'varchar(500) NULL',
};

/** How far each agency is, where a complaint lies inside it, and what agencies note for themselves. */
export class CoordinateAgencies1767225760001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(columns)) {
      await runner.query(`ALTER TABLE disposition ADD COLUMN ${name} ${type}`);
    }
    // JSON; null is an agency that was told of before anybody knew of its units.
    await runner.query('ALTER TABLE agency_copy ADD COLUMN units mediumtext NULL');
    await runner.query(
      `CREATE TABLE agency_note (
        id varchar(36) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        kind varchar(20) NOT NULL,
        agencyId varchar(40) NULL,
        agencyName varchar(200) NULL,
        fromUnit varchar(40) NULL,
        toUnit varchar(40) NULL,
        body mediumtext NOT NULL,
        at datetime(6) NOT NULL,
        byRole varchar(20) NOT NULL,
        byAccountId varchar(36) NULL
      )`,
    );
    await runner.query('CREATE INDEX agency_note_complaint ON agency_note (complaintId, at, id)');
    await refuseChanges(runner, 'agency_note', 'notes inside agencies are append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agency_note');
    await runner.query('ALTER TABLE agency_copy DROP COLUMN units');
    for (const name of Object.keys(columns)) {
      await runner.query(`ALTER TABLE disposition DROP COLUMN ${name}`);
    }
  }
}
