import { registeredAccount } from '../domain/import';
import type { ImportedAccount } from '../domain/import';
import type { CommandContext } from './context';

/** Rows written in one transaction. */
const batch = 200;

/**
 * Writes ready-made accounts, active from their first instant, each told of as if it had just been activated. An
 * id that is there already is left as it is, so an import can run twice. Gives how many were written.
 */
export async function importAccounts(
  context: CommandContext,
  rows: readonly ImportedAccount[],
): Promise<number> {
  let written = 0;
  for (let start = 0; start < rows.length; start += batch) {
    written += await context.accounts.addMissing(rows.slice(start, start + batch).map(registeredAccount));
  }
  return written;
}
