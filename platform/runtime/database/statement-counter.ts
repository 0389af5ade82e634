import type { Logger } from 'typeorm';

/** TypeORM tells its logger of every statement; we only count them, so no value reaches a log. */
export class StatementCounter implements Logger {
  count = 0;

  logQuery(): void {
    this.count += 1;
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
