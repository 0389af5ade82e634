import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

/** Templates of answers, and all their versions. */
export class KeepAnswerTemplates1767225770001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE answer_template (
      id varchar(36) NOT NULL PRIMARY KEY,
      agencyId varchar(40) NOT NULL,
      category varchar(61) NULL,
      state varchar(20) NULL,
      name varchar(200) NOT NULL,
      textId mediumtext NULL,
      textEn mediumtext NULL,
      automatic boolean NOT NULL,
      active boolean NOT NULL,
      version int NOT NULL,
      changedAt datetime(6) NOT NULL
    )`);
    await runner.query('CREATE INDEX answer_template_agency ON answer_template (agencyId, name)');
    await runner.query(`CREATE TABLE answer_template_version (
      templateId varchar(36) NOT NULL,
      version int NOT NULL,
      said mediumtext NOT NULL,
      at datetime(6) NOT NULL,
      accountId varchar(36) NULL,
      PRIMARY KEY (templateId, version)
    )`);
    await refuseChanges(runner, 'answer_template_version', 'versions are append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answer_template_version');
    await runner.query('DROP TABLE answer_template');
  }
}
