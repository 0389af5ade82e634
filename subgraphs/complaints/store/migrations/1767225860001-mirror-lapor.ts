import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes from SP4N-LAPOR! is done once, is told apart, and keeps what it said before it was edited. */
export class MirrorLapor1767225860001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE thread_entry ADD COLUMN origin varchar(20) NULL');
    await runner.query('ALTER TABLE thread_entry ADD COLUMN editedAt datetime(6) NULL');
    await runner.query(
      `CREATE TABLE mirror_step (
        externalId varchar(120) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        kind varchar(20) NOT NULL,
        entryId varchar(36) NULL,
        attachmentId varchar(36) NULL,
        firstRevision int NOT NULL,
        lastRevision int NOT NULL,
        moved boolean NOT NULL,
        eventAt datetime(6) NOT NULL,
        at datetime(6) NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX mirror_step_complaint ON mirror_step (complaintId, firstRevision)');
    await runner.query(
      `CREATE TABLE entry_version (
        entryId varchar(36) NOT NULL,
        number int NOT NULL,
        complaintId varchar(36) NOT NULL,
        body text NOT NULL,
        endedAt datetime(6) NOT NULL,
        removed boolean NOT NULL,
        PRIMARY KEY (entryId, number)
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_version');
    await runner.query('DROP TABLE mirror_step');
    await runner.query('ALTER TABLE thread_entry DROP COLUMN editedAt');
    await runner.query('ALTER TABLE thread_entry DROP COLUMN origin');
  }
}
