import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers on their way up the approval chains of agencies, who is in them, and who stands in for whom. */
export class ApproveAnswers1767225760002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agency_copy ADD COLUMN approvalChain text NULL');
    await runner.query(
      `CREATE TABLE staff_copy (
        accountId varchar(36) NOT NULL PRIMARY KEY,
        agencyId varchar(40) NOT NULL,
        isApprover boolean NOT NULL,
        position varchar(20) NULL
      )`,
    );
    await runner.query('CREATE INDEX staff_copy_agency ON staff_copy (agencyId)');
    await runner.query(
      `CREATE TABLE answer_draft (
        id varchar(36) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        agencyId varchar(40) NOT NULL,
        answer varchar(20) NOT NULL,
        state varchar(20) NOT NULL,
        steps mediumtext NOT NULL,
        versions mediumtext NOT NULL,
        decisions mediumtext NOT NULL,
        changedAt datetime(6) NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX answer_draft_complaint ON answer_draft (complaintId, agencyId, state)');
    await runner.query('CREATE INDEX answer_draft_waiting ON answer_draft (agencyId, state, changedAt)');
    await runner.query(
      `CREATE TABLE approval_delegation (
        id varchar(36) NOT NULL PRIMARY KEY,
        agencyId varchar(40) NOT NULL,
        fromAccountId varchar(36) NOT NULL,
        toAccountId varchar(36) NOT NULL,
        startsAt datetime(6) NOT NULL,
        endsAt datetime(6) NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX approval_delegation_agency ON approval_delegation (agencyId, endsAt)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval_delegation');
    await runner.query('DROP TABLE answer_draft');
    await runner.query('DROP TABLE staff_copy');
    await runner.query('ALTER TABLE agency_copy DROP COLUMN approvalChain');
  }
}
