import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

/** The append-only log of whose personal data were shown to whom, and why. */
export class LogAccess1767225600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE personal_data_access (
        id varchar(36) NOT NULL PRIMARY KEY,
        accountId varchar(36) NOT NULL,
        byAccountId varchar(36) NOT NULL,
        byRole varchar(20) NOT NULL,
        at datetime(6) NOT NULL,
        reason text NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX personal_data_access_newest ON personal_data_access (at, id)');
    await runner.query('CREATE INDEX personal_data_access_of ON personal_data_access (accountId, at, id)');
    await runner.query('CREATE INDEX personal_data_access_by ON personal_data_access (byAccountId, at)');
    await refuseChanges(runner, 'personal_data_access', 'the access log is append-only');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE personal_data_access');
  }
}
