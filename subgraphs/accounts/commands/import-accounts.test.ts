import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../../test/support/accounts';
import { importAccounts } from './import-accounts';

describe.each(databaseKinds)('importing accounts on %s', (kind) => {
  let bench: AccountsBench;
  beforeAll(async () => {
    bench = await openAccountsBench(kind);
  });
  afterAll(() => bench.stop());

  it('writes each once, with its own instant, ready to sign in', async () => {
    const { commands, feed, database } = bench.service;
    const password = 'angin laut sanur';
    const passwordHash = await commands.passwords.hash(password);
    const profile = { nik: '5171015208900001', address: 'Jl. Melati 5', phone: '+6281234567890' };
    const rows = Array.from({ length: 450 }, (_, index) => ({
      ...{ id: `warga-${index}`, email: `warga${index}@example.org`, name: `Warga ${index}`, agencyId: null },
      ...({ role: 'CITIZEN', language: 'id', passwordHash, profile } as const),
      createdAt: new Date(Date.UTC(2016, 0, 1 + index, 1, 2, 3, 456)),
    }));
    expect(await importAccounts(commands, rows.slice(0, 300))).toBe(300);
    const before = database.statements();
    expect(await importAccounts(commands, rows)).toBe(150);
    expect(database.statements() - before).toBeLessThan(50);
    expect(await importAccounts(commands, rows)).toBe(0);

    const events = await feed.read(0, 1_000);
    expect(events).toHaveLength(450);
    expect(events[449]?.event).toMatchObject({
      type: 'AccountChanged',
      at: rows[449]?.createdAt.toISOString(),
      account: { id: 'warga-449', active: true, profileComplete: true },
    });
    const last = await commands.accounts.find('warga-449');
    expect(last).toMatchObject({ createdAt: rows[449]?.createdAt, profile });
    const signedIn = await mutate(bench)('signIn', { email: 'warga7@example.org', password });
    expect(signedIn.session.account.profileComplete).toBe(true);
  });
});
