import { QueryFailedError } from 'typeorm';

/** A row with the same unique value is there already, as each of the two databases says it. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { driverError } = error;
  const code = 'code' in driverError ? driverError.code : null;
  return (
    code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}
