import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectFor } from '../database/dialect';

/** The outbox and the cursors: every service that tells or follows lists this migration first. */
export class EventTables1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE outbox (
        id ${dialectFor(runner).countingKey},
        position bigint NULL,
        eventId varchar(36) NOT NULL,
        body text NOT NULL
      )`,
    );
    await runner.query('CREATE UNIQUE INDEX outbox_position ON outbox (position)');
    await runner.query('CREATE UNIQUE INDEX outbox_event ON outbox (eventId)');
    await runner.query(
      `CREATE TABLE event_cursor (
        follower varchar(100) NOT NULL PRIMARY KEY,
        position bigint NOT NULL
      )`,
    );
    // The relay's own cursor is its lock: inserting it on demand would invite deadlocks.
    await runner.query(`INSERT INTO event_cursor (follower, position) VALUES ('relay', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_cursor');
    await runner.query('DROP TABLE outbox');
  }
}
