import type { EntityManager } from 'typeorm';
import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { importAccounts } from './commands/import-accounts';
import { entities } from './store/tables';

const email = 'ni.wayan.lupa@example.org';
const password = 'sepeda biru di pantai';
const name = 'Ni Wayan Lupa';
const profile = { nik: '5171015208900001', address: 'Jalan Cempaka Putih 5', phone: '081234567890' };
const admin = { role: 'ADMIN', accountId: 'account-admin', agencyId: null } as const;

describe.each(databaseKinds)('an erased account on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;
  beforeEach(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterEach(() => bench.stop());

  async function aCitizen() {
    await call('register', { email, name, password });
    const { account } = await call('activateAccount', { token: await bench.tokenFor(email) });
    const actor = { role: 'CITIZEN', accountId: account.id, agencyId: null } as const;
    await call('completeProfile', profile, { actor });
    const { session } = await call('signIn', { email, password });
    return { id: account.id as string, actor, session };
  }
  const dump = () =>
    bench.service.database.read(async (manager: EntityManager) => {
      const tables = entities.map((entity) => manager.connection.getMetadata(entity).tableName);
      const rows = await Promise.all(
        tables.map((table) => manager.query<object[]>(`SELECT * FROM ${table}`)),
      );
      return JSON.stringify(rows);
    });
  const events = async () => (await bench.service.feed.read(0, 1_000)).map(({ event }) => event);

  it('is looked for in every table that can name an account', () =>
    bench.service.database.read(async (manager: EntityManager) => {
      const named = manager.connection.entityMetadatas.flatMap(({ tableName, columns }) =>
        columns
          .filter(({ databaseName }) => /account|By$/i.test(databaseName))
          .map(({ databaseName }) => `${tableName}.${databaseName}`),
      );
      const stays = ['account_tombstone.accountId', 'account_tombstone.byAccountId'];
      const log = ['personal_data_access.accountId', 'personal_data_access.byAccountId'];
      const removed = ['account_link', 'account_session', 'notice_delivery', 'notice_preference'];
      expect(named.sort()).toEqual(
        [
          ...stays,
          'account_tombstone.askedBy',
          ...log,
          ...removed.map((table) => `${table}.accountId`),
        ].sort(),
      );
    }));

  it('leaves a tombstone and nothing of the person, and frees the e-mail', async () => {
    const { id, actor, session } = await aCitizen();
    await call('requestPasswordReset', { email });
    const erased = await call('eraseMyAccount', { password }, { actor });
    expect(erased).toEqual({
      tombstone: { account: id, erasedAt: expect.any(String), askedBy: 'OWNER', ground: null },
      refusal: null,
    });
    const text = await dump();
    for (const datum of [email, name, ...Object.values(profile)]) expect(text).not.toContain(datum);
    // Neither the letter that was on its way, nor any session.
    expect(text).not.toContain('"WAITING"');
    expect((await call('refreshSession', { refreshToken: session.refreshToken })).refusal.code).toBe(
      'SESSION_ENDED',
    );
    expect((await call('signIn', { email, password })).refusal.code).toBe('WRONG_CREDENTIALS');
    const told = (await events()).at(-1);
    expect(told).toMatchObject({ type: 'AccountErased', account: { id, active: false } });
    expect(JSON.stringify(await events())).not.toContain(email);

    await call('register', { email, name: 'Ni Made Baru', password });
    const again = await call('activateAccount', { token: await bench.tokenFor(email) });
    expect(again.account.id).not.toBe(id);
    expect((await call('eraseMyAccount', { password }, { actor })).refusal.code).toBe('NOT_SIGNED_IN');
  });

  it('needs the password, which cannot be guessed here either', async () => {
    const { actor } = await aCitizen();
    const guess = () => call('eraseMyAccount', { password: 'sepeda merah di sawah' }, { actor });
    for (let tried = 0; tried < 5; tried += 1) expect((await guess()).refusal.code).toBe('WRONG_PASSWORD');
    expect((await guess()).refusal.code).toBe('TOO_MANY_ATTEMPTS');
    expect(await dump()).toContain(email);
  });

  it('is erased by an admin once, for a ground that is a code', async () => {
    const { id } = await aCitizen();
    const ask = () => call('eraseAccount', { account: id, ground: 'DECEASED' }, { actor: admin });
    const first = await ask();
    expect(first.tombstone).toMatchObject({ account: id, askedBy: 'ADMIN', ground: 'DECEASED' });
    bench.clock.advance(60_000);
    expect(await ask()).toEqual(first);
    expect((await events()).filter(({ type }) => type === 'AccountErased')).toHaveLength(1);
    const never = await call('eraseAccount', { account: 'nobody', ground: 'ORDER' }, { actor: admin });
    expect(never.refusal.code).toBe('NOT_FOUND');
  });

  it('does not come back with an import that still has it', async () => {
    const { id, actor } = await aCitizen();
    await call('eraseMyAccount', { password }, { actor });
    const { commands } = bench.service;
    const row = {
      ...{ id, email, name, agencyId: null, profile, passwordHash: await commands.passwords.hash(password) },
      ...({ role: 'CITIZEN', language: 'id', createdAt: new Date('2016-01-01T00:00:00Z') } as const),
    };
    expect(await importAccounts(commands, [row])).toBe(0);
    for (const datum of [email, name, ...Object.values(profile)]) expect(await dump()).not.toContain(datum);
  });

  it('is none of staff', async () => {
    const made = await call(
      'createStaffAccount',
      { email: 'petugas@kota.example', name: 'Petugas', role: 'OFFICER', agencyId: 'PUPR' },
      { actor: admin },
    );
    const asked = await call(
      'eraseAccount',
      { account: made.account.id, ground: 'OWN_REQUEST' },
      { actor: admin },
    );
    expect(asked.refusal.code).toBe('STAFF_ACCOUNT');
  });

  it('was exported whole before, to its owner alone', async () => {
    const { actor, id } = await aCitizen();
    const reason = 'Memeriksa laporan palsu';
    await bench.service.database.write((manager) =>
      manager.query('INSERT INTO notice_preference (accountId, choices, quietHours) VALUES (?, ?, ?)', [
        ...[id, '{}', 'none'],
      ]),
    );
    const staff = { email: 'admin@kota.example', name: 'Admin', role: 'ADMIN' };
    const made = await call('createStaffAccount', staff, { actor: admin });
    await call('resetPassword', { token: await bench.tokenFor(staff.email), password });
    const looking = { ...admin, accountId: made.account.id as string };
    await call('revealPersonalData', { account: id, reason }, { actor: looking });
    const { data } = await bench.ask('{ me { exportedData } }', {}, { actor });
    expect(data.me.exportedData).toMatchObject({
      version: 1,
      account: { id, email, name, role: 'CITIZEN' },
      profile: { ...profile, phone: '+6281234567890' },
      sessions: [{ endedAt: null }],
      notices: { choices: {}, quietHours: 'none' },
      accesses: [{ byRole: 'ADMIN', reason }],
    });
    expect(JSON.stringify(data)).not.toContain(looking.accountId);
    expect(JSON.stringify(data)).not.toContain('argon2');
    await call('eraseMyAccount', { password }, { actor });
    expect(
      await bench.service.database.read((manager) => manager.query('SELECT * FROM notice_preference')),
    ).toEqual([]);
  });
});
