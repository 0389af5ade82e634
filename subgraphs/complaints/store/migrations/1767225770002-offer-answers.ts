import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of the templates of answers that agencies write. */
export class OfferAnswers1767225770002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE answer_template_copy (
      id varchar(36) NOT NULL PRIMARY KEY,
      agencyId varchar(40) NOT NULL,
      category varchar(61) NULL,
      state varchar(20) NULL,
      name varchar(200) NOT NULL,
      textId mediumtext NULL,
      textEn mediumtext NULL,
      automatic boolean NOT NULL,
      active boolean NOT NULL
    )`);
    await runner.query('CREATE INDEX answer_template_of ON answer_template_copy (agencyId, active)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answer_template_copy');
  }
}
