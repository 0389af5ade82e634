import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events the other side pushes are kept before they are believed to be told. */
export class TakeInPushedEvents1767225860002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE push_event (
        id varchar(80) NOT NULL PRIMARY KEY,
        type varchar(60) NOT NULL,
        trackingId bigint NOT NULL,
        receivedAt datetime(6) NOT NULL,
        misses integer NOT NULL,
        handledAt datetime(6) NULL
      )`,
    );
    await runner.query('CREATE INDEX push_event_waiting ON push_event (handledAt, receivedAt)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_event');
  }
}
