import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of complaints on their way to people. */
export class DeliverNotices1767225700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_delivery (
        letterId varchar(36) NOT NULL,
        accountId varchar(36) NOT NULL,
        way varchar(10) NOT NULL,
        kind varchar(20) NOT NULL,
        complaintId varchar(36) NOT NULL,
        role varchar(20) NULL,
        agencyId varchar(64) NULL,
        state varchar(10) NOT NULL,
        toldAt datetime(6) NOT NULL,
        dueAt datetime(6) NOT NULL,
        mailId varchar(36) NULL,
        PRIMARY KEY (letterId, accountId, way)
      )`,
    );
    await runner.query('CREATE INDEX notice_delivery_complaint ON notice_delivery (complaintId, state)');
    await runner.query('CREATE INDEX notice_delivery_account ON notice_delivery (accountId, state, dueAt)');
    await runner.query('CREATE INDEX notice_delivery_mail ON notice_delivery (mailId)');
    await runner.query('CREATE INDEX notice_delivery_told ON notice_delivery (toldAt)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_delivery');
  }
}
