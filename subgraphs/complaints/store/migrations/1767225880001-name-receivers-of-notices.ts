import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may be for some of those who work at its desk. */
export class NameReceiversOfNotices1767225880001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_receiver (
        noticeId varchar(36) NOT NULL,
        accountId varchar(36) NOT NULL,
        PRIMARY KEY (noticeId, accountId)
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_receiver');
  }
}
