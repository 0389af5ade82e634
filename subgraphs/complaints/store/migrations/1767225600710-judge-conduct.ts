import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { starterWords } from '../../domain/conduct/starter-words';

/** The word list, what it finds and what is decided; entries that wait for a decision. */
export class JudgeConduct1767225600710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE prohibited_word (
      id varchar(36) NOT NULL PRIMARY KEY,
      word varchar(250) NOT NULL,
      language varchar(10) NOT NULL,
      class varchar(20) NOT NULL,
      action varchar(10) NOT NULL,
      addedBy varchar(36) NULL,
      addedAt datetime(6) NULL,
      removedBy varchar(36) NULL,
      removedAt datetime(6) NULL
    )`);
    await runner.query(`CREATE TABLE conduct_flag (
      id varchar(36) NOT NULL PRIMARY KEY,
      complaintId varchar(36) NOT NULL,
      revision int NOT NULL,
      place varchar(20) NOT NULL,
      class varchar(20) NOT NULL,
      action varchar(10) NOT NULL,
      word varchar(250) NOT NULL,
      at datetime(6) NOT NULL,
      decision varchar(20) NULL,
      decidedAt datetime(6) NULL,
      decidedBy varchar(36) NULL,
      reason mediumtext NULL
    )`);
    await runner.query('CREATE INDEX conduct_flag_complaint ON conduct_flag (complaintId, revision)');
    await runner.query('ALTER TABLE thread_entry ADD COLUMN review varchar(20) NULL');
    for (const { word, language, class: what, action } of starterWords) {
      await runner.query(
        'INSERT INTO prohibited_word (id, word, language, class, action) VALUES (?, ?, ?, ?, ?)',
        [randomUUID(), word, language, what, action],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE thread_entry DROP COLUMN review');
    await runner.query('DROP TABLE conduct_flag');
    await runner.query('DROP TABLE prohibited_word');
  }
}
