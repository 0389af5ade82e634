import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letters to be sent: every service that writes letters lists this migration. */
export class MailTables1767225600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE outgoing_mail (
        id varchar(36) NOT NULL PRIMARY KEY,
        kind varchar(40) NOT NULL,
        state varchar(10) NOT NULL,
        sealed text NULL,
        attempts int NOT NULL,
        dueAt datetime(6) NOT NULL,
        writtenAt datetime(6) NOT NULL,
        sentAt datetime(6) NULL,
        fault varchar(60) NULL
      )`,
    );
    await runner.query('CREATE INDEX outgoing_mail_due ON outgoing_mail (state, dueAt)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outgoing_mail');
  }
}
