import type { EntityManager } from 'typeorm';
import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { entities } from './store/tables';

const email = 'ni.luh@example.org';
const password = 'sepeda biru di pantai';
const nik = '5171015208900001';
const address = 'Jalan Cempaka Putih 5';
const phone = '081234567890';

describe.each(databaseKinds)('personal data at rest on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;
  const secrets = [password, nik, address, 'Cempaka', phone, '+6281234567890', '81234567890'];

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());

  /** Every row of every table, as text. */
  const dump = () =>
    bench.service.database.read(async (manager: EntityManager) => {
      const tables = entities.map((entity) => manager.connection.getMetadata(entity).tableName);
      const rows = [];
      for (const table of tables) rows.push(table, await manager.query<unknown[]>(`SELECT * FROM ${table}`));
      return JSON.stringify(rows);
    });

  it('is in no column in plain text, nor is any secret that opens an account', async () => {
    await call('register', { email, name: 'Ni Luh', password });
    const waiting = await dump();
    const activation = await bench.tokenFor(email);
    expect(waiting).toContain('"WAITING"');
    for (const secret of [password, activation, '/activate']) expect(waiting).not.toContain(secret);

    const { account } = await call('activateAccount', { token: activation });
    const { session } = await call('signIn', { email, password });
    const next = await call('refreshSession', { refreshToken: session.refreshToken });
    const actor = { role: 'CITIZEN', accountId: account.id, agencyId: null } as const;
    await call('completeProfile', { nik, address, phone }, { actor });
    await call('requestPasswordReset', { email });
    const reset = await bench.tokenFor(email);
    await call('signIn', { email: 'wrong.typed@example.org', password });

    const text = await dump();
    const tokens = [activation, reset, session.refreshToken, next.session.refreshToken, session.accessToken];
    for (const secret of [...secrets, ...tokens, 'wrong.typed']) expect(text).not.toContain(secret);
    expect(text).toContain('$argon2id$');
    expect(text).toContain('"p1:');
  });

  it('leaves nothing of a letter once it is sent', async () => {
    await bench.service.postman.runOnce();
    const letters = await bench.service.database.read((manager) =>
      manager.query<{ state: string; sealed: string | null }[]>('SELECT state, sealed FROM outgoing_mail'),
    );
    expect(letters.length).toBeGreaterThan(1);
    expect(new Set(letters.map(({ state, sealed }) => `${state} ${sealed}`))).toEqual(new Set(['SENT null']));
  });

  it('is in no log line', () => {
    const lines = bench.logged.join('\n');
    for (const secret of [...secrets, email, 'Ni Luh']) expect(lines).not.toContain(secret);
  });

  it('is thrown away with what has expired, accounts that were never activated among it', async () => {
    await call('register', { email: 'never@example.org', name: 'Tidak Jadi', password });
    expect(await dump()).toContain('never@example.org');
    await bench.service.postman.runOnce();
    bench.clock.advance(40 * 86_400_000);
    await bench.service.sweeper.runOnce();
    const text = await dump();
    for (const table of ['account_link', 'account_session', 'refresh_token', 'attempt', 'outgoing_mail']) {
      expect(text).toContain(`"${table}",[]`);
    }
    expect(text).toContain(email);
    expect(text).not.toContain('never@example.org');
  });
});
