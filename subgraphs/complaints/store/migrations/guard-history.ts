import type { QueryRunner } from 'typeorm';
import { refuseChanges } from '../../../../platform/runtime/database/refuse-changes';

/** Has the database itself refuse to change or remove a line of history. */
export function guardHistory(runner: QueryRunner): Promise<void> {
  return refuseChanges(runner, 'history_line', 'history is append-only');
}
