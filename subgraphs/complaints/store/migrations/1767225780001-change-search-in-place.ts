import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['search_public', 'search_party'] as const;

/**
 * What is searched is written over in one statement: FTS5 learns of it by a trigger, FULLTEXT by itself. Nothing
 * searches topics alone, so they need no second index.
 */
export class ChangeSearchInPlace1767225780001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      if (runner.connection.options.type !== 'better-sqlite3') {
        await runner.query(`DROP INDEX ${table}_topic ON ${table}`);
        continue;
      }
      await runner.query(`CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} BEGIN
        INSERT INTO ${table}_index (${table}_index, rowid, topic, body, answers)
          VALUES ('delete', old.number, old.topic, old.body, old.answers);
        INSERT INTO ${table}_index (rowid, topic, body, answers)
          VALUES (new.number, new.topic, new.body, new.answers);
      END`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      const back =
        runner.connection.options.type === 'better-sqlite3'
          ? `DROP TRIGGER ${table}_changed`
          : `CREATE FULLTEXT INDEX ${table}_topic ON ${table} (topic)`;
      await runner.query(back);
    }
  }
}
