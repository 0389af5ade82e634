import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectFor } from '../../../../platform/runtime/database/dialect';

const tables = ['search_public', 'search_party'] as const;

/** The words of complaints to search in. A job fills in those that are there already, beside the work of the day. */
export class SearchTexts1767225740001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    const { countingKey } = dialectFor(runner);
    for (const table of tables) {
      const fullText = isSqlite
        ? ''
        : `, FULLTEXT KEY ${table}_words (topic, body, answers), FULLTEXT KEY ${table}_topic (topic)`;
      await runner.query(`CREATE TABLE ${table} (
        number ${countingKey},
        complaintId varchar(36) NOT NULL,
        category varchar(60) NULL,
        latitude double NULL,
        longitude double NULL,
        topic mediumtext NOT NULL,
        body mediumtext NOT NULL,
        answers mediumtext NOT NULL${fullText}
      )`);
      await runner.query(`CREATE UNIQUE INDEX ${table}_complaint ON ${table} (complaintId)`);
      if (isSqlite) for (const statement of indexOf(table)) await runner.query(statement);
    }
    await runner.query('CREATE INDEX search_public_point ON search_public (latitude, longitude)');
    await runner.query(
      `INSERT INTO scheduled_job (kind, about, dueAt, nextAt, token, payload, attempts, state)
       SELECT 'complaints.fill-search', 'all', filedAt, filedAt, id, '{}', 0, 'WAITING' FROM complaint LIMIT 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    for (const table of tables) {
      if (isSqlite) await runner.query(`DROP TABLE ${table}_index`);
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DELETE FROM scheduled_job WHERE kind = 'complaints.fill-search'`);
  }
}

/** FTS5 keeps its index beside the table; triggers keep the two alike, in whatever transaction writes. */
function indexOf(table: string): readonly string[] {
  const words = 'topic, body, answers';
  const old = 'old.number, old.topic, old.body, old.answers';
  return [
    `CREATE VIRTUAL TABLE ${table}_index USING fts5(${words}, content='${table}', content_rowid='number',
      tokenize='ascii', detail=column, prefix='3 4')`,
    `CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN
      INSERT INTO ${table}_index (rowid, ${words}) VALUES (new.number, new.topic, new.body, new.answers);
    END`,
    `CREATE TRIGGER ${table}_gone AFTER DELETE ON ${table} BEGIN
      INSERT INTO ${table}_index (${table}_index, rowid, ${words}) VALUES ('delete', ${old});
    END`,
  ];
}
