import type { MigrationInterface, QueryRunner } from 'typeorm';

/** National holidays, and of a report what its clocks over there run from. */
export class RunTheNationalClocks1767225910002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE own_holiday (
        id varchar(60) NOT NULL PRIMARY KEY,
        day varchar(10) NOT NULL,
        nameId varchar(200) NOT NULL,
        nameEn varchar(200) NOT NULL,
        closes boolean NOT NULL
      )`,
    );
    await runner.query('ALTER TABLE link ADD COLUMN receivedThereAt datetime(6) NULL');
    await runner.query('ALTER TABLE link ADD COLUMN passedOnAt datetime(6) NULL');
    await runner.query('ALTER TABLE item ADD COLUMN author varchar(11) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE item DROP COLUMN author');
    await runner.query('ALTER TABLE link DROP COLUMN passedOnAt');
    await runner.query('ALTER TABLE link DROP COLUMN receivedThereAt');
    await runner.query('DROP TABLE own_holiday');
  }
}
