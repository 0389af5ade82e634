import type { EntityManager, QueryResult, QueryRunner } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { tellOfComments, tellOfComplaint, tellOfSupport } from '../domain/told-of';

/** The tables that visitors are shown something of, with the events of which one is told of each change. */
const tellers: ReadonlyMap<string, readonly string[]> = new Map([
  ['complaint', tellOfComplaint],
  ['disposition', tellOfComplaint],
  ['thread_entry', tellOfComplaint],
  ['history_line', tellOfComplaint],
  ['attachment', tellOfComplaint],
  ['complaint_support', tellOfSupport],
  ['citizen_comment', tellOfComments],
]);

/** Something visitors are shown was changed, and nobody told. */
export class UntoldWrite extends Error {
  override readonly name = 'UntoldWrite';
}

/**
 * The database, which refuses a transaction that changes what visitors are shown and tells of it by no event: the gateway
 * would go on to give what it keeps. What nobody but the parties is shown of these tables is written `unseen`.
 */
export function refusingUntoldWrites(database: Database): Database {
  return {
    ...database,
    write: (work) => database.write((manager) => watched(manager, work)),
  };
}

/** Does work that changes nothing that visitors are shown. */
export async function unseen<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  const watch = watches.get(runnerOf(manager));
  if (!watch) return work();
  watch.unseen += 1;
  try {
    return await work();
  } finally {
    watch.unseen -= 1;
  }
}

interface Watch {
  readonly written: Set<string>;
  readonly told: Set<string>;
  unseen: number;
}

/** By the connection of each transaction that is under way. */
const watches = new WeakMap<QueryRunner, Watch>();

async function watched<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = runnerOf(manager);
  const watch: Watch = { written: new Set(), told: new Set(), unseen: 0 };
  const query = runner.query.bind(runner);
  watches.set(runner, watch);
  Object.assign(runner, {
    async query(statement: string, parameters?: unknown[], structured = false): Promise<unknown> {
      const result: QueryResult = await query(statement, parameters, true);
      note(watch, statement, { parameters, affected: result.affected });
      return structured ? result : (result.raw as unknown);
    },
  });
  try {
    const result = await work(manager);
    for (const table of watch.written) {
      if (!tellers.get(table)?.some((type) => watch.told.has(type)))
        throw new UntoldWrite(`${table} was changed, and nothing was told`);
    }
    return result;
  } finally {
    // The connection may serve the next transaction too: it has its own method again.
    Reflect.deleteProperty(runner, 'query');
    watches.delete(runner);
  }
}

const writing = /\b(?:into|update|delete from)\s+["`]?(\w+)/gi;
const eventType = /"type":"(\w+)"/;

function note(
  { written, told, unseen: isUnseen }: Watch,
  statement: string,
  {
    parameters,
    affected,
  }: { readonly parameters: unknown[] | undefined; readonly affected: number | undefined },
): void {
  // A statement that does not say how many rows it changed may have changed some.
  if (affected === 0) return;
  for (const [, table = ''] of statement.matchAll(writing)) {
    if (table === 'outbox') {
      for (const value of parameters ?? []) {
        const type = typeof value === 'string' ? eventType.exec(value)?.[1] : undefined;
        if (type) told.add(type);
      }
    } else if (isUnseen === 0 && tellers.has(table)) written.add(table);
  }
}

function runnerOf({ queryRunner }: EntityManager): QueryRunner {
  if (!queryRunner) throw new Error('a transaction without its connection');
  return queryRunner;
}
