import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { Redis } from 'ioredis';
import { startPrivateMariadb } from './private-mariadb';
import { ping, startPrivateRedis } from './private-redis';
import { freshMariadbSchema, redisUrl } from './servers';

describe('a fresh schema', () => {
  it('is empty, keeps Balinese script and tells upper from lower case', async () => {
    const schema = await freshMariadbSchema();
    const connection = await createConnection(schema.url);
    await connection.query('CREATE TABLE words (word varchar(50) PRIMARY KEY)');
    await connection.query("INSERT INTO words VALUES ('ᬩᬮᬶ'), ('a'), ('A')");
    const [rows] = await connection.query('SELECT word FROM words ORDER BY word');
    expect(rows).toEqual([{ word: 'A' }, { word: 'a' }, { word: 'ᬩᬮᬶ' }]);
    await connection.end();
    await schema.drop();
    await expect(createConnection(schema.url)).rejects.toThrow(/Unknown database/);
  });
});

describe('a private MariaDB', () => {
  // In a shared folder the start of one server deletes the temporary tables of another, which then crashes.
  it('keeps temporary tables to itself', async () => {
    const server = await startPrivateMariadb();
    const connection = await createConnection(server.url);
    const [rows] = await connection.query('SELECT @@tmpdir AS folder');
    expect(rows).toEqual([{ folder: join(server.folder, 'tmp') }]);
    await connection.end();
    await server.stop();
  });
});

describe('the Redis of this run', () => {
  it('answers', async () => {
    const redis = new Redis(await redisUrl());
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });
});

describe('a private server', () => {
  it('is gone when it is stopped', async () => {
    const server = await startPrivateRedis();
    expect(await answers(server.url)).toBe(true);
    await server.stop();
    expect(await answers(server.url)).toBe(false);
  });

  it('is gone after its owner was killed', async () => {
    const owner = spawn(process.execPath, ['-e', ownerOfAServer], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [url, folder] = await new Promise<string[]>((resolve) => {
      owner.stdout.once('data', (line: Buffer) => {
        resolve(line.toString().trim().split(' '));
      });
    });
    if (!url || !folder) throw new Error('the owner said nothing');
    expect(await answers(url)).toBe(true);
    owner.kill('SIGKILL');
    await until(async () => !(await answers(url)) && !existsSync(folder));
  });
});

/** A process that compiles and runs what jest compiles for us. */
const ownerOfAServer = `
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file).code, file);
  const { startPrivateRedis } = require('./test/support/private-redis.ts');
  startPrivateRedis().then(({ url, folder }) => console.log(url, folder));
  setInterval(() => undefined, 1000);
`;

function answers(url: string): Promise<boolean> {
  return ping(url).then(
    () => true,
    () => false,
  );
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  while (!(await claim())) await pause(50);
}
