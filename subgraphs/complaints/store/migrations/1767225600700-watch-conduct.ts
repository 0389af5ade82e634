import type { MigrationInterface, QueryRunner } from 'typeorm';
import { maskedRowOf } from '../write-masked-text';

/** Masked copies of what is searched, made for the complaints that are there already. */
export class WatchConduct1767225600700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE masked_text (
      complaintId varchar(36) NOT NULL PRIMARY KEY,
      topic varchar(300) NOT NULL,
      body mediumtext NOT NULL
    )`);
    await maskWhatIsThere(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE masked_text');
  }
}

const batch = 500;

interface KeptText {
  readonly id: string;
  readonly topic: string;
  readonly body: string;
}

async function maskWhatIsThere(runner: QueryRunner): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows = (await runner.query(
      'SELECT id, topic, body FROM complaint WHERE id > ? ORDER BY id LIMIT ?',
      [after, batch],
    )) as readonly KeptText[];
    for (const row of rows) {
      const masked = maskedRowOf(row);
      if (masked === null) continue;
      await runner.query('INSERT INTO masked_text (complaintId, topic, body) VALUES (?, ?, ?)', [
        masked.complaintId,
        masked.topic,
        masked.body,
      ]);
    }
    after = rows[batch - 1]?.id;
  }
}
