import type { Database } from '../../platform/runtime/database/database';
import { Dice } from '../../tools/demo/dice';
import { ComplaintRecord } from '../../subgraphs/complaints/store/complaint.entity';
import { dispositionRowOf, rowOf } from '../../subgraphs/complaints/store/complaint-rows';
import { DispositionRecord } from '../../subgraphs/complaints/store/disposition.entity';
import { searchColumns, searchRowsOf } from '../../subgraphs/complaints/store/search/write-search';
import { aComplaint, aDisposition, filedAt } from '../../test/support/complaint-builders';
import { words } from './texts';

const batch = 250;
/** Every eighth complaint is hidden: it must never be found by the public. */
const hiddenEach = 8;

/** Complaints with their words, as filing and forwarding would have left them. */
export async function fill(database: Database, complaints: number): Promise<void> {
  const dice = new Dice(20_261_123);
  for (let start = 0; start < complaints; start += batch) {
    const some = Array.from({ length: Math.min(batch, complaints - start) }, (_, index) =>
      complaintOf(start + index, dice),
    );
    const rows = some.map((complaint) => searchRowsOf(complaint, []));
    await database.write(async (manager) => {
      await manager.insert(
        ComplaintRecord,
        some.map((complaint) => ({ ...rowOf(complaint), revision: 1, filingKey: null })),
      );
      await manager.insert(
        DispositionRecord,
        some.flatMap(({ id, dispositions }) =>
          dispositions.map((disposition, number) => dispositionRowOf(id, number, disposition)),
        ),
      );
      const tables = {
        search_party: rows.flatMap(({ partyRow }) => (partyRow ? [partyRow] : [])),
        search_public: rows.flatMap(({ publicRow }) => (publicRow ? [publicRow] : [])),
      };
      for (const [table, put] of Object.entries(tables)) {
        const places = put.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
        await manager.query(`INSERT INTO ${table} (${searchColumns}) VALUES ${places}`, put.flat());
      }
    });
  }
}

function complaintOf(number: number, dice: Dice) {
  const digits = String(number).padStart(12, '0');
  return aComplaint({
    id: `complaint-${digits}`,
    ticket: `PD-${digits}`,
    state: 'FORWARDED',
    topic: words(dice, 6),
    body: words(dice, 40),
    complaintHidden: number % hiddenEach === 0,
    dispositions: [aDisposition(number % 20 === 0 ? 'PUPR' : 'DLHK')],
    filedAt: new Date(filedAt.getTime() + number * 1_000),
  });
}
