import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteDriver } from '../../platform/runtime/database/sqlite-driver';
import { until } from './until';

/** Tables that keep the id of an erased account, which leads to nobody; the README of accounts says why. */
const keepsId = new Set([
  'accounts.db account_tombstone',
  'accounts.db personal_data_access',
  'accounts.db outbox',
  'complaints.db erased_account',
]);

/** Where a person can still be found in the databases of a hub: file, table and what was found; none is forgotten. */
export function tracesOf(
  dataFolder: string,
  { data, accountId }: { readonly data: readonly string[]; readonly accountId: string },
): readonly string[] {
  const files = readdirSync(dataFolder).filter((file) => file.endsWith('.db'));
  expect(files.length).toBeGreaterThanOrEqual(4);
  return files.flatMap((file) =>
    tablesOf(join(dataFolder, file)).flatMap(([table, rows]) => {
      const place = `${file} ${table}`;
      const sought = keepsId.has(place) ? data : [...data, accountId];
      return sought.filter((datum) => rows.includes(datum)).map((datum) => `${place} ${datum}`);
    }),
  );
}

function tablesOf(file: string): readonly (readonly [table: string, rows: string])[] {
  const database = new SqliteDriver(file, { readonly: true });
  try {
    const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as readonly {
      readonly name: string;
    }[];
    return names.map(({ name }) => [name, JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())]);
  } finally {
    database.close();
  }
}

const used = new Set<string>();

/** An activation link in the mailbox that was not followed yet; mail may take a moment. */
export async function activationToken(origin: string, address: string): Promise<string> {
  let token: string | undefined;
  await until(async () => {
    const mails = (await (await fetch(`${origin}/mailbox.json`)).json()) as readonly {
      id: string;
      to: string;
    }[];
    for (const { id } of mails.filter(({ to }) => to === address)) {
      const { text } = (await (await fetch(`${origin}/mailbox/${id}.json`)).json()) as { text: string };
      const found = /activate[^\s]*[?&]token=([\w.~-]+)/.exec(text)?.[1];
      if (found !== undefined && !used.has(found)) token ??= found;
    }
    return token !== undefined;
  });
  used.add(token ?? '');
  return token ?? '';
}
