import { QueryFailedError } from 'typeorm';

/** A row with the same unique value is there already, as each of the two databases says it. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const fault: unknown = error.driverError;
  return fault instanceof Error && 'code' in fault && codes.has(String(fault.code));
}

const codes = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
