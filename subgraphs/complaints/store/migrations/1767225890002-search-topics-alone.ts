import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['search_public', 'search_party'] as const;

/** What fits best has its words in the topic: it is looked for there first. FTS5 tells columns apart by itself. */
export class SearchTopicsAlone1767225890002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'better-sqlite3') return;
    for (const table of tables)
      await runner.query(`CREATE FULLTEXT INDEX ${table}_topic ON ${table} (topic)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'better-sqlite3') return;
    for (const table of tables) await runner.query(`DROP INDEX ${table}_topic ON ${table}`);
  }
}
