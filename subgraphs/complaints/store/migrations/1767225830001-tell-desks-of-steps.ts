import type { MigrationInterface, QueryRunner } from 'typeorm';

const shared = 'id, complaintId, desk, issuedAt, letterId, readAt';

/** Desks are told of steps too, which have no clock, no level and perhaps no deadline. */
export class TellDesksOfSteps1767225830001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await remake(runner, {
      // Rows without a clock are apart from each other for the index that tells a desk of a level once.
      columns: `kind varchar(20) NOT NULL, clock varchar(20) NULL, round int NULL, level varchar(20) NULL,
        dueAt datetime(6) NULL`,
      into: 'kind, clock, round, level, dueAt',
      from: `'CLOCK', clock, round, level, dueAt`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM notice WHERE clock IS NULL');
    await remake(runner, {
      columns: `clock varchar(20) NOT NULL, round int NOT NULL, level varchar(20) NOT NULL,
        dueAt datetime(6) NOT NULL`,
      into: 'clock, round, level, dueAt',
      from: 'clock, round, level, dueAt',
    });
  }
}

/** SQLite cannot let a column be empty later, so the table is made anew on both. */
async function remake(
  runner: QueryRunner,
  { columns, into, from }: { readonly columns: string; readonly into: string; readonly from: string },
): Promise<void> {
  await runner.query('ALTER TABLE notice RENAME TO notice_before');
  await runner.query(
    `CREATE TABLE notice (
      id varchar(36) NOT NULL PRIMARY KEY,
      complaintId varchar(36) NOT NULL,
      desk varchar(60) NOT NULL,
      issuedAt datetime(6) NOT NULL,
      letterId varchar(36) NULL,
      readAt datetime(6) NULL,
      ${columns}
    )`,
  );
  await runner.query(`INSERT INTO notice (${shared}, ${into}) SELECT ${shared}, ${from} FROM notice_before`);
  await runner.query('DROP TABLE notice_before');
  await runner.query('CREATE UNIQUE INDEX notice_once ON notice (complaintId, clock, round, level, desk)');
  await runner.query('CREATE INDEX notice_desk ON notice (desk, letterId, issuedAt, id)');
  await runner.query('CREATE INDEX notice_letter ON notice (letterId)');
}
