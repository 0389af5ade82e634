import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of complaints. */
export class KeepAttachments1767225730001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE attachment (
        id varchar(36) NOT NULL PRIMARY KEY,
        complaintId varchar(36) NOT NULL,
        followUpId varchar(36) NULL,
        state varchar(20) NOT NULL,
        accountId varchar(36) NULL,
        author varchar(20) NOT NULL,
        agencyId varchar(40) NULL,
        fileName varchar(200) NOT NULL,
        bytes int NOT NULL,
        kind varchar(20) NULL,
        mediaType varchar(100) NULL,
        sha256 varchar(64) NULL,
        width int NULL,
        height int NULL,
        looks varchar(16) NULL,
        looks1 varchar(4) NULL,
        looks2 varchar(4) NULL,
        looks3 varchar(4) NULL,
        looks4 varchar(4) NULL,
        audience varchar(20) NOT NULL,
        publicity varchar(20) NULL,
        askedAt datetime(6) NOT NULL,
        storedAt datetime(6) NULL
      )`,
    );
    await runner.query('CREATE INDEX attachment_of ON attachment (complaintId, state)');
    await runner.query('CREATE INDEX attachment_under_way ON attachment (accountId, state)');
    for (const part of [1, 2, 3, 4]) {
      await runner.query(`CREATE INDEX attachment_looks${part} ON attachment (looks${part})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
    await runner.query(`DELETE FROM scheduled_job WHERE kind = 'complaints.upload'`);
  }
}
