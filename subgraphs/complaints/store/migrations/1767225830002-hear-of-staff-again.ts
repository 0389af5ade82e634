import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who of an agency approves was not kept when its accounts were told of: they are heard of once more, from the first
 * event. Each carries the whole state, so what is known already stays as it is.
 */
export class HearOfStaffAgain1767225830002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM event_cursor WHERE follower = 'complaints.accounts'`);
  }

  /** Nothing to take back: a follower reads on from where it is. */
  async down(): Promise<void> {}
}
