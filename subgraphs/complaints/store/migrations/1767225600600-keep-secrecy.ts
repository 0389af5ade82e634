import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

/** Who holds each secrecy, who is accused, and the append-only log of unlocked identities. */
export class KeepSecrecy1767225600600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await dropIndex(runner, 'complaint_sight');
    await runner.query(
      'CREATE INDEX complaint_sight ON complaint (state, complaintHidden, supervisory, accusedSide, reporterId, id)',
    );
    await refuseChanges(runner, 'identity_access', 'the access log is append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_access');
    await dropIndex(runner, 'complaint_sight');
    await runner.query(
      'CREATE INDEX complaint_sight ON complaint (state, complaintHidden, supervisory, reporterId, id)',
    );
    for (const [table, column] of added) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

const added = [
  ['complaint', 'identityHeldBy'],
  ['complaint', 'complaintHeldBy'],
  ['complaint', 'accusedAgencyId'],
  ['complaint', 'accusedSide'],
  ['agency_copy', 'isSecretariat'],
  ['category_copy', 'hidesIdentity'],
  ['category_copy', 'hidesComplaint'],
] as const;

const statements = [
  `ALTER TABLE complaint ADD COLUMN identityHeldBy varchar(40) NOT NULL DEFAULT ''`,
  `ALTER TABLE complaint ADD COLUMN complaintHeldBy varchar(40) NOT NULL DEFAULT ''`,
  'ALTER TABLE complaint ADD COLUMN accusedAgencyId varchar(40) NULL',
  'ALTER TABLE complaint ADD COLUMN accusedSide varchar(20) NULL',
  'ALTER TABLE agency_copy ADD COLUMN isSecretariat boolean NOT NULL DEFAULT false',
  'ALTER TABLE category_copy ADD COLUMN hidesIdentity boolean NOT NULL DEFAULT false',
  'ALTER TABLE category_copy ADD COLUMN hidesComplaint boolean NOT NULL DEFAULT false',
  // What was secret before was so by the reporter, or by the secretariat where the history says so.
  ...['identity', 'complaint'].map(
    (side) => `UPDATE complaint SET ${side}HeldBy = CASE WHEN EXISTS (
      SELECT 1 FROM history_line h WHERE h.complaintId = complaint.id AND h.changes LIKE '%"${side}Hidden"%'
    ) THEN 'HANDLER' ELSE 'REPORTER' END WHERE ${side}Hidden = 1`,
  ),
  // The copies learn what is new in them from the events, told once more from the first.
  `DELETE FROM event_cursor WHERE follower = 'complaints.agencies'`,
  `CREATE TABLE identity_access (
    unlockId varchar(36) NOT NULL,
    number int NOT NULL,
    complaintId varchar(36) NOT NULL,
    agencyId varchar(40) NOT NULL,
    step varchar(20) NOT NULL,
    at datetime(6) NOT NULL,
    reason mediumtext NOT NULL,
    until datetime(6) NULL,
    byRole varchar(20) NOT NULL,
    byAccountId varchar(36) NULL,
    PRIMARY KEY (unlockId, number)
  )`,
  'CREATE INDEX identity_access_complaint ON identity_access (complaintId, step, until, agencyId)',
  'CREATE INDEX identity_access_newest ON identity_access (at, unlockId)',
];

async function dropIndex(runner: QueryRunner, name: string): Promise<void> {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  await runner.query(isSqlite ? `DROP INDEX ${name}` : `DROP INDEX ${name} ON complaint`);
}
