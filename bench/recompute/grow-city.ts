import type { EntityManager } from 'typeorm';
import { openComplaintsDatabase } from '../../subgraphs/complaints/store/complaints-database';
import { unseen } from '../../subgraphs/complaints/store/told-writes';

const open = `('SUBMITTED', 'NEEDS_INFO', 'VERIFIED', 'FORWARDED', 'IN_PROGRESS')`;
/** What a complaint consists of, as far as its clocks and its look-up ask for it. */
const beside = ['disposition', 'history_line', 'clock_verdict'] as const;
/** Ids are UUIDs: the last eight of their digits tell the copies apart. */
const kept = 28;

/** Copies the open complaints of a seeded city until there are so many; gives how many are open then. */
export async function growCity(url: string, wanted: number): Promise<number> {
  const database = await openComplaintsDatabase({ url });
  const joined = database.kind === 'sqlite' ? (a: string) => `${a} || ?` : (a: string) => `CONCAT(${a}, ?)`;
  const rows = await database.read((manager) =>
    manager.query<{ id: string }[]>(`SELECT c.id FROM complaint c WHERE c.state IN ${open}`),
  );
  if (rows.length === 0) throw new Error('no open complaint to copy');
  // Asked for by name: to search them among the copies would take longer with each.
  const templates = `IN (${rows.map(({ id }) => `'${id}'`).join(', ')})`;
  let copies = 0;
  while (rows.length * (copies + 1) < wanted) {
    await database.write(async (manager) => {
      for (let more = 0; more < 50 && rows.length * (copies + 1) < wanted; more += 1) {
        copies += 1;
        const mark = copies.toString(16).padStart(8, '0');
        await unseen(manager, () => copyOnce(manager, { templates, joined, mark }));
      }
    });
  }
  await database.stop();
  return rows.length * (copies + 1);
}

async function copyOnce(
  manager: EntityManager,
  {
    templates,
    joined,
    mark,
  }: { readonly templates: string; readonly joined: (column: string) => string; readonly mark: string },
): Promise<void> {
  const own = columnsOf(manager, 'complaint').map((column) => {
    if (column === 'id') return { text: joined(`substr(c.id, 1, ${kept})`), values: [mark] };
    if (column === 'ticket') return { text: joined('substr(c.id, 1, 8)'), values: [`-${mark}`] };
    if (column === 'filingKey') return { text: joined('substr(c.id, 1, 8)'), values: [mark] };
    return { text: `c.${column}`, values: [] };
  });
  await insert(manager, 'complaint', { own, from: `complaint c WHERE c.id ${templates}` });
  for (const table of beside) {
    const columns = columnsOf(manager, table).map((column) =>
      column === 'complaintId'
        ? { text: joined(`substr(b.complaintId, 1, ${kept})`), values: [mark] }
        : { text: `b.${column}`, values: [] },
    );
    await insert(manager, table, { own: columns, from: `${table} b WHERE b.complaintId ${templates}` });
  }
}

interface Filled {
  readonly text: string;
  readonly values: readonly string[];
}

async function insert(
  manager: EntityManager,
  table: string,
  { own, from }: { readonly own: readonly Filled[]; readonly from: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO ${table} (${columnsOf(manager, table).join(', ')}) SELECT ${own.map(({ text }) => text).join(', ')} FROM ${from}`,
    own.flatMap(({ values }) => [...values]),
  );
}

function columnsOf(manager: EntityManager, table: string): readonly string[] {
  const metadata = manager.connection.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!metadata) throw new Error(`no table ${table}`);
  return metadata.columns.map(({ databaseName }) => databaseName);
}
