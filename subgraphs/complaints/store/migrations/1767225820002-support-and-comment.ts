import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Citizens support complaints of others and comment on them; desks and supporters are told. */
export class SupportAndComment1767225820002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = 'COMMENTS'`);
    await runner.query(`DELETE FROM reporter_notice WHERE supporterId IS NOT NULL`);
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    const index = 'reporter_notice_supporter';
    await runner.query(isSqlite ? `DROP INDEX ${index}` : `DROP INDEX ${index} ON reporter_notice`);
    await runner.query('ALTER TABLE reporter_notice DROP COLUMN supporterId');
    for (const table of ['comment_digest', 'comment_report', 'citizen_comment', 'complaint_support']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(
      `DELETE FROM scheduled_job WHERE kind IN ('complaints.tell-supporters', 'complaints.comment-digest')`,
    );
  }
}

const statements = [
  `CREATE TABLE complaint_support (
    complaintId varchar(36) NOT NULL,
    accountId varchar(36) NOT NULL,
    at datetime(6) NOT NULL,
    PRIMARY KEY (complaintId, accountId)
  )`,
  'CREATE INDEX complaint_support_account ON complaint_support (accountId, complaintId)',
  `CREATE TABLE citizen_comment (
    id varchar(36) NOT NULL PRIMARY KEY,
    complaintId varchar(36) NOT NULL,
    accountId varchar(36) NULL,
    anonymous boolean NOT NULL,
    body mediumtext NOT NULL,
    at datetime(6) NOT NULL,
    state varchar(10) NOT NULL,
    shownAt datetime(6) NULL,
    findings mediumtext NOT NULL,
    waitingSince datetime(6) NULL,
    reason mediumtext NULL,
    moderatedBy varchar(36) NULL,
    moderatedAt datetime(6) NULL
  )`,
  'CREATE INDEX citizen_comment_complaint ON citizen_comment (complaintId, at, id)',
  'CREATE INDEX citizen_comment_account ON citizen_comment (accountId, at, id)',
  'CREATE INDEX citizen_comment_waiting ON citizen_comment (waitingSince, id)',
  `CREATE TABLE comment_report (
    id varchar(36) NOT NULL PRIMARY KEY,
    commentId varchar(36) NOT NULL,
    accountId varchar(36) NULL,
    reason varchar(20) NOT NULL,
    at datetime(6) NOT NULL,
    settledAt datetime(6) NULL
  )`,
  'CREATE UNIQUE INDEX comment_report_once ON comment_report (commentId, accountId)',
  'CREATE INDEX comment_report_account ON comment_report (accountId)',
  `CREATE TABLE comment_digest (
    desk varchar(60) NOT NULL,
    complaintId varchar(36) NOT NULL,
    comments int NOT NULL,
    PRIMARY KEY (desk, complaintId)
  )`,
  'ALTER TABLE reporter_notice ADD COLUMN supporterId varchar(36) NULL',
  'CREATE INDEX reporter_notice_supporter ON reporter_notice (supporterId, issuedAt, id)',
];
