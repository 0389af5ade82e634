import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowChanges, refuseChanges } from '../../../../platform/runtime/database/refuse-changes';
import { guardHistory } from './guard-history';

/** Erased accounts; a line of history forgets who stood behind it, and nothing else of it ever changes. */
export class ForgetReporters1767225710002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE erased_account (
        accountId varchar(36) NOT NULL PRIMARY KEY,
        erasedAt datetime(6) NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX history_line_by ON history_line (byAccountId)');
    await allowChanges(runner, 'history_line');
    await refuseChanges(runner, 'history_line', {
      why: 'history is append-only',
      columns: historyColumns,
      forgets: 'byAccountId',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    await runner.query(`DROP INDEX history_line_by${isSqlite ? '' : ' ON history_line'}`);
    await allowChanges(runner, 'history_line');
    await guardHistory(runner);
    await runner.query('DROP TABLE erased_account');
  }
}

const historyColumns = [
  ...['complaintId', 'revision', 'id', 'at', 'action', 'fromState', 'toState', 'reason', 'changes'],
  ...['audience', 'byRole', 'byAgencyId'],
];
