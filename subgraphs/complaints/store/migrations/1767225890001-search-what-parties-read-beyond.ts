import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public reads of a complaint as it was written, parties find there: the second copy was searched as well, and
 * written with every change. Kept for parties is what only they read.
 */
export class SearchWhatPartiesReadBeyond1767225890001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM search_party WHERE EXISTS (
      SELECT 1 FROM search_public o WHERE o.complaintId = search_party.complaintId
        AND o.topic = search_party.topic AND o.body = search_party.body AND o.answers = search_party.answers)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = 'complaintId, category, latitude, longitude, topic, body, answers';
    await runner.query(`INSERT INTO search_party (${columns}) SELECT ${columns} FROM search_public o
      WHERE NOT EXISTS (SELECT 1 FROM search_party p WHERE p.complaintId = o.complaintId)`);
  }
}
