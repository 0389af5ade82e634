import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { startPrivateDovecot } from './private-dovecot';
import { startPrivateMariadb } from './private-mariadb';
import { startPrivateRedis } from './private-redis';

let ownMariadb: Promise<string> | undefined;
let ownRedis: Promise<string> | undefined;
let ownImap: Promise<string> | undefined;

/** A MariaDB for this run: the one of TEST_MARIADB_URL (jest-setup.ts sets it), else one of our own. */
export function mariadbUrl(): Promise<string> {
  const given = process.env['TEST_MARIADB_URL'];
  if (given) return Promise.resolve(given);
  return (ownMariadb ??= startPrivateMariadb().then(({ url }) => url));
}

/** A Redis for this run, likewise by TEST_REDIS_URL. */
export function redisUrl(): Promise<string> {
  const given = process.env['TEST_REDIS_URL'];
  if (given) return Promise.resolve(given);
  return (ownRedis ??= startPrivateRedis().then(({ url }) => url));
}

/** An IMAP server for this run, likewise by TEST_IMAP_URL. */
export function imapUrl(): Promise<string> {
  const given = process.env['TEST_IMAP_URL'];
  if (given) return Promise.resolve(given);
  return (ownImap ??= startPrivateDovecot().then(({ url }) => url));
}

export interface FreshSchema {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A new, empty schema; each test file makes its own, so files can run side by side. `utf8mb4_bin`
 * compares as SQLite does: by the bytes, so ids and tokens that differ only in case stay different.
 */
export async function freshMariadbSchema(at?: string): Promise<FreshSchema> {
  const server = at ?? (await mariadbUrl());
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: `${server}/${name}`, drop: () => run(server, `DROP DATABASE IF EXISTS \`${name}\``) };
}

async function run(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
