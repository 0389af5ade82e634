import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that a clock has run far. Complaints of before are looked at once. */
export class Escalate1767225600800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice (
        id varchar(36) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        clock varchar(20) NOT NULL,
        round int NOT NULL,
        level varchar(20) NOT NULL,
        desk varchar(60) NOT NULL,
        dueAt datetime(6) NOT NULL,
        issuedAt datetime(6) NOT NULL,
        letterId varchar(36) NULL,
        readAt datetime(6) NULL
      )`,
    );
    // Whatever two nodes do at once: a desk is told of a level once.
    await runner.query('CREATE UNIQUE INDEX notice_once ON notice (complaintId, clock, round, level, desk)');
    await runner.query('CREATE INDEX notice_desk ON notice (desk, letterId, issuedAt, id)');
    await runner.query('CREATE INDEX notice_letter ON notice (letterId)');
    await runner.query(
      `INSERT INTO scheduled_job (kind, about, dueAt, nextAt, token, payload, attempts, state)
       SELECT 'complaints.escalation', id, changedAt, changedAt, id, '{}', 0, 'WAITING' FROM complaint
       WHERE state IN ('SUBMITTED', 'NEEDS_INFO', 'VERIFIED', 'FORWARDED', 'IN_PROGRESS')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
    await runner.query(
      `DELETE FROM scheduled_job WHERE kind IN ('complaints.escalation', 'complaints.notices')`,
    );
  }
}
