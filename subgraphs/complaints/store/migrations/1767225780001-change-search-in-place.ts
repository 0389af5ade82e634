import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['search_public', 'search_party'] as const;

/** What is searched is written over in one statement: FTS5 learns of it by a trigger, FULLTEXT by itself. */
export class ChangeSearchInPlace1767225780001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'better-sqlite3') return;
    for (const table of tables) {
      await runner.query(`CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} BEGIN
        INSERT INTO ${table}_index (${table}_index, rowid, topic, body, answers)
          VALUES ('delete', old.number, old.topic, old.body, old.answers);
        INSERT INTO ${table}_index (rowid, topic, body, answers)
          VALUES (new.number, new.topic, new.body, new.answers);
      END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'better-sqlite3') return;
    for (const table of tables) await runner.query(`DROP TRIGGER ${table}_changed`);
  }
}
