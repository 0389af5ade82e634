import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails of the city's mailbox, and how often an address wrote. */
export class OpenTheMailroom1767225810002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE received_mail (
      id varchar(36) NOT NULL PRIMARY KEY,
      mailbox varchar(40) NOT NULL,
      validity varchar(20) NOT NULL,
      uid bigint NOT NULL,
      listedAt datetime(6) NOT NULL,
      digest varchar(64) NULL,
      state varchar(20) NOT NULL,
      verdict varchar(20) NULL,
      reason varchar(30) NULL,
      bytes bigint NULL,
      senderMask varchar(260) NULL,
      senderKey varchar(64) NULL,
      letterId varchar(64) NULL,
      sealed mediumtext NULL,
      tokenDigest varchar(64) NULL,
      expiresAt datetime(6) NULL,
      settledAt datetime(6) NULL
    )`);
    await runner.query('CREATE UNIQUE INDEX received_mail_place ON received_mail (mailbox, validity, uid)');
    await runner.query('CREATE UNIQUE INDEX received_mail_digest ON received_mail (digest)');
    await runner.query('CREATE UNIQUE INDEX received_mail_token ON received_mail (tokenDigest)');
    await runner.query('CREATE INDEX received_mail_sender ON received_mail (senderKey, state)');
    await runner.query('CREATE INDEX received_mail_list ON received_mail (listedAt, id)');
    await runner.query(`CREATE TABLE mail_sender (
      id varchar(64) NOT NULL PRIMARY KEY,
      mails int NOT NULL,
      since datetime(6) NOT NULL,
      answeredAt datetime(6) NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_sender');
    await runner.query('DROP TABLE received_mail');
  }
}
