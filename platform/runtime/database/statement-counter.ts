import { channel } from 'node:diagnostics_channel';
import type { Logger } from 'typeorm';

/** Every statement of this process by its text, for tests that look at what is asked; never with its values. */
export const statementChannel = channel('hub:database:statement');

/** TypeORM tells its logger of every statement; no value goes further than here, so that none reaches a log. */
export class StatementCounter implements Logger {
  count = 0;

  logQuery(statement: string): void {
    this.count += 1;
    if (statementChannel.hasSubscribers) statementChannel.publish(statement);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
