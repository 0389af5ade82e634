import type { EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { RecordCounterRow } from './record-rows.entity';

/**
 * The next running number of an agency in a year. Counted in the transaction that uses it: what is rolled back
 * leaves no gap, and whoever comes at the same moment waits for the row.
 */
export async function nextSerial(
  manager: EntityManager,
  kind: Database['kind'],
  { agencyId, year }: { readonly agencyId: string; readonly year: number },
): Promise<number> {
  const onDuplicate =
    kind === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE last = last + 1'
      : 'ON CONFLICT (agencyId, year) DO UPDATE SET last = last + 1';
  await manager.query(`INSERT INTO record_counter (agencyId, year, last) VALUES (?, ?, 1) ${onDuplicate}`, [
    agencyId,
    year,
  ]);
  const { last } = await manager.findOneByOrFail(RecordCounterRow, { agencyId, year });
  return last;
}
