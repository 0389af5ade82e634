import type { EntityManager } from 'typeorm';
import type { Database } from '../../platform/runtime/database/database';
import { Dice } from '../../tools/demo/dice';
import { dispositionRowOf, rowOf } from '../../subgraphs/complaints/store/complaint-rows';
import { sqlInstant } from '../../subgraphs/complaints/store/sql';
import { searchColumns, searchRowsOf } from '../../subgraphs/complaints/store/search/write-search';
import { unseen } from '../../subgraphs/complaints/store/told-writes';
import { aComplaint, aDisposition, filedAt } from '../../test/support/complaint-builders';
import { words } from './texts';

/** As many as fit into the values that SQLite takes with one statement. */
const batch = 400;
/** Every eighth complaint is hidden: it must never be found by the public. */
const hiddenEach = 8;
const tables = ['search_party', 'search_public'] as const;

/** Complaints with their words, as filing and forwarding would have left them. */
export async function fill(database: Database, complaints: number): Promise<void> {
  const dice = new Dice(20_261_123);
  await withoutFullText(database, async () => {
    for (let start = 0; start < complaints; start += batch) {
      const size = Math.min(batch, complaints - start);
      const some = Array.from({ length: size }, (_, index) => complaintOf(start + index, dice));
      await database.write((manager) => unseen(manager, () => fillBatch(manager, some)));
    }
  });
}

/** MariaDB makes an index of words in one go far sooner than row by row; FTS5 does not mind. */
async function withoutFullText(database: Database, work: () => Promise<void>): Promise<void> {
  const indexes = tables.flatMap((table) => [
    { table, name: `${table}_words`, columns: 'topic, body, answers' },
    { table, name: `${table}_topic`, columns: 'topic' },
  ]);
  const each = async (statementOf: (index: (typeof indexes)[number]) => string) => {
    if (database.kind === 'sqlite') return;
    for (const index of indexes) await database.write((manager) => manager.query(statementOf(index)));
  };
  await each(({ table, name }) => `DROP INDEX ${name} ON ${table}`);
  await work();
  await each(({ table, name, columns }) => `CREATE FULLTEXT INDEX ${name} ON ${table} (${columns})`);
  if (database.kind === 'mysql')
    await database.write((manager) =>
      manager.query(`ANALYZE TABLE complaint, disposition, ${tables.join(', ')}`),
    );
}

async function fillBatch(
  manager: EntityManager,
  some: readonly ReturnType<typeof complaintOf>[],
): Promise<void> {
  const complaints = some.map((complaint) => ({ ...rowOf(complaint), revision: 1, filingKey: null }));
  await insert(manager, 'complaint', { columns: columnsOf(complaints), rows: complaints.map(valuesOf) });
  const held = some.flatMap(({ id, dispositions }) =>
    dispositions.map((disposition, number) => dispositionRowOf(id, number, disposition)),
  );
  await insert(manager, 'disposition', { columns: columnsOf(held), rows: held.map(valuesOf) });
  const found = some.map((complaint) => searchRowsOf(complaint, []));
  const put = {
    search_party: found.flatMap(({ partyRow }) => (partyRow ? [partyRow] : [])),
    search_public: found.flatMap(({ publicRow }) => (publicRow ? [publicRow] : [])),
  };
  for (const table of tables) await insert(manager, table, { columns: searchColumns, rows: put[table] });
}

/** Rows as they are, in one statement: making entities of them would take most of the time. */
async function insert(
  manager: EntityManager,
  table: string,
  { columns, rows }: { readonly columns: string; readonly rows: readonly (readonly unknown[])[] },
): Promise<void> {
  const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await manager.query(`INSERT INTO ${table} (${columns}) VALUES ${places}`, rows.flat());
}

function columnsOf(rows: readonly object[]): string {
  return Object.keys(rows[0] ?? {}).join(', ');
}

/** Times and flags as both databases take them. */
function valuesOf(row: object): readonly unknown[] {
  return Object.values(row).map((value: unknown) =>
    value instanceof Date ? sqlInstant(value) : typeof value === 'boolean' ? Number(value) : value,
  );
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
