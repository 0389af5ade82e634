import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { freshMariadbSchema } from '../../../test/support/servers';
import type { Database } from './database';
import { openDatabase } from './open-database';

@Entity('account')
class AccountRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'int' })
  balance!: number;
}

class Accounts1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE account (id varchar(36) NOT NULL PRIMARY KEY, balance int NOT NULL)');
    await runner.query(`INSERT INTO account (id, balance) VALUES ('a', 500), ('b', 500)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account');
  }
}

const options = { entities: [AccountRow], migrations: [Accounts1700000000000] };

async function total(database: Database): Promise<number> {
  return database.snapshot(async (manager) => {
    const a = await manager.findOneByOrFail(AccountRow, { id: 'a' });
    await new Promise((resolve) => setImmediate(resolve));
    const b = await manager.findOneByOrFail(AccountRow, { id: 'b' });
    return a.balance + b.balance;
  });
}

async function transfer(database: Database, amount: number): Promise<void> {
  await database.write(async (manager) => {
    await manager.query('UPDATE account SET balance = balance - ? WHERE id = ?', [amount, 'a']);
    await new Promise((resolve) => setImmediate(resolve));
    await manager.query('UPDATE account SET balance = balance + ? WHERE id = ?', [amount, 'b']);
  });
}

const kinds = {
  sqlite: async () => ({
    url: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-database-')), 'test.db')}`,
    drop: async () => undefined,
  }),
  mysql: () => freshMariadbSchema(),
};

describe.each(Object.entries(kinds))('a database on %s', (_kind, place) => {
  let database: Database;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    database = await openDatabase({ url: found.url, ...options });
  });
  afterAll(async () => {
    await database.stop();
    await drop();
  });

  it('lets 50 writers and 50 readers work at once, and no reader sees half a change', async () => {
    const writers = Array.from({ length: 50 }, (_, index) => transfer(database, index));
    const readers = Array.from({ length: 50 }, () => total(database));
    const seen = await Promise.all(readers);
    await Promise.all(writers);
    expect(new Set(seen)).toEqual(new Set([1000]));
    const [a, b] = await database.read((manager) => manager.find(AccountRow, { order: { id: 'ASC' } }));
    expect([a?.balance, b?.balance]).toEqual([500 - 1225, 500 + 1225]);
  });

  it('undoes a transaction that throws, and the next one is untouched by it', async () => {
    const failing = database.write(async (manager) => {
      await manager.query('UPDATE account SET balance = 0');
      throw new Error('after the first statement');
    });
    const following = transfer(database, 1);
    await expect(failing).rejects.toThrow('after the first statement');
    await following;
    expect(await total(database)).toBe(1000);
  });

  it('tells of a commit, and not of a transaction that was undone', async () => {
    let told = 0;
    const leave = database.onCommit(() => (told += 1));
    await transfer(database, 1);
    await database.write(() => Promise.reject(new Error('no'))).catch(() => undefined);
    leave();
    await transfer(database, 1);
    expect(told).toBe(1);
  });

  it('binds null where it is the only parameter', async () => {
    const nobody = await database.write(async (manager) => {
      await manager.query('UPDATE account SET balance = balance WHERE id = ?', [null]);
      return manager.query<unknown[]>('SELECT id FROM account WHERE id = ?', [null]);
    });
    expect(nobody).toEqual([]);
  });

  it('saves entities inside a transaction without opening a second one', async () => {
    await database.write(async (manager) => {
      await manager.save(AccountRow, { id: 'c', balance: 1 });
      await manager.save(AccountRow, { id: 'c', balance: 2 });
    });
    await database.write((manager) => manager.delete(AccountRow, { id: 'c' }));
    expect(await total(database)).toBe(1000);
  });
});

it('runs migrations once: opening the same file again changes nothing', async () => {
  const { url } = await kinds.sqlite();
  const ran: string[] = [];
  for (let start = 0; start < 2; start += 1) {
    const database = await openDatabase({ url, ...options, onMigration: (name) => ran.push(name) });
    await database.stop();
  }
  expect(ran).toHaveLength(1);
});

it('writes over in the file of SQLite what is deleted', async () => {
  const { url } = await kinds.sqlite();
  const file = url.slice('sqlite:'.length);
  const erased = 'ni-komang-terlupakan';
  // Opened for each, so that the row is in the file itself before it goes.
  const alone = async (work: Parameters<Database['write']>[0]) => {
    const database = await openDatabase({ url, ...options });
    await database.write(work);
    await database.stop();
    return readFileSync(file).includes(erased);
  };
  expect(await alone((manager) => manager.insert(AccountRow, { id: erased, balance: 1 }))).toBe(true);
  expect(await alone((manager) => manager.delete(AccountRow, { id: erased }))).toBe(false);
});

it('lets several nodes start at once on an empty schema: each migration runs once', async () => {
  const { url, drop } = await freshMariadbSchema();
  const ran: string[] = [];
  const open = () => openDatabase({ url, ...options, onMigration: (name) => ran.push(name) });
  const nodes = await Promise.all([open(), open(), open()]);
  expect(ran).toEqual(['Accounts1700000000000']);
  await Promise.all(nodes.map((node) => node.stop()));
  await drop();
});

it('refuses an address that names neither database', () => {
  expect(() => openDatabase({ url: 'postgres://x', ...options })).toThrow(/sqlite: or mysql/);
});
