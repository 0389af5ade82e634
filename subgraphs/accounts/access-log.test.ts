import type { EntityManager } from 'typeorm';
import { roles, system, visitor, type Actor } from '../../platform/domain/actor';
import { isRefused } from '../../platform/domain/refusal';
import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { createStaffAccount } from './commands/create-staff-account';
import { revealLimit } from './domain/access-log';

const reason = 'Memanggil pelapor sebagai saksi';
const own = {
  email: 'ketut@example.org',
  nik: '5171015208900001',
  address: 'Jalan Cempaka 5',
  phone: '+6281234567890',
};
const log = `query($first: Int, $after: String, $last: Int, $before: String) {
  accessLog(first: $first, after: $after, last: $last, before: $before) {
    nodes { id account by byRole at reason } totalCount pageInfo { endCursor startCursor hasNextPage } } }`;

describe.each(databaseKinds)('personal data of reporters on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;
  let citizen: Actor & { accountId: string };
  let admin: Actor & { accountId: string };
  let inspector: Actor & { accountId: string };

  beforeEach(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
    await call('register', { email: own.email, name: 'Ketut', password: 'sepeda biru di pantai' });
    const { account } = await call('activateAccount', { token: await bench.tokenFor(own.email) });
    citizen = { role: 'CITIZEN', accountId: account.id, agencyId: null };
    const { nik, address, phone } = own;
    await call('completeProfile', { nik, address, phone }, { actor: citizen });
    admin = await staff('ADMIN');
    inspector = await staff('INSPECTOR');
  });
  afterEach(() => bench.stop());

  async function staff(role: 'ADMIN' | 'INSPECTOR'): Promise<Actor & { accountId: string }> {
    const made = await createStaffAccount(bench.service.commands, system, {
      ...{ email: `${role.toLowerCase()}@example.org`, name: role, role, agencyId: null, language: 'id' },
      entry: { password: 'gunung agung pagi hari' },
    });
    if (isRefused(made)) throw new Error(made.refused);
    return { role, accountId: made.account.id, agencyId: made.account.agencyId };
  }

  const reveal = (actor: Actor, account = citizen.accountId, why = reason) =>
    call('revealPersonalData', { account, reason: why }, { actor });
  const lines = async (actor: Actor, page: Record<string, unknown> = {}) =>
    (await bench.ask(log, page, { actor })).data.accessLog;

  it('are shown to secretariat and Inspectorate, and the log has it', async () => {
    for (const actor of [admin, inspector]) {
      expect(await reveal(actor)).toEqual({
        personalData: { account: citizen.accountId, name: 'Ketut', ...own },
        refusal: null,
      });
    }
    const { nodes, totalCount } = await lines(inspector);
    expect(totalCount).toBe(2);
    expect(nodes).toMatchObject([
      { account: citizen.accountId, by: inspector.accountId, byRole: 'INSPECTOR', reason },
      { account: citizen.accountId, by: admin.accountId, byRole: 'ADMIN', reason },
    ]);
  });

  it('are shown to no other role, and no line is written', async () => {
    for (const role of roles.filter((name) => name !== 'ADMIN' && name !== 'INSPECTOR')) {
      const actor = role === 'VISITOR' ? visitor : { role, accountId: 'somebody', agencyId: 'PUPR' };
      const answer = await reveal(actor);
      const code = role === 'VISITOR' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
      expect([role, answer.personalData, answer.refusal.code]).toEqual([role, null, code]);
    }
    expect((await lines(inspector)).totalCount).toBe(0);
  });

  it('are shown to nobody whose account was closed', async () => {
    await call('setAccountActive', { id: inspector.accountId, active: false }, { actor: admin });
    expect((await reveal(inspector)).refusal.code).toBe('NOT_SIGNED_IN');
  });

  it('of staff, or of nobody, are not found', async () => {
    const { account } = await call(
      'createStaffAccount',
      { email: 'petugas@example.org', name: 'Petugas', role: 'OFFICER', agencyId: 'PUPR' },
      { actor: admin },
    );
    for (const id of [account.id, 'nobody']) {
      expect((await reveal(admin, id)).refusal.code).toBe('NOT_FOUND');
    }
  });

  it('are read by their owner in the log, without the name of who saw them', async () => {
    await reveal(admin);
    expect((await lines(citizen)).nodes).toMatchObject([{ by: null, byRole: 'ADMIN', reason }]);
    for (const other of [admin, visitor, { ...citizen, accountId: 'another' }]) {
      expect(await lines(other)).toMatchObject({ nodes: [], totalCount: 0 });
    }
  });

  it('are shown to one person of staff for so many people an hour, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: revealLimit.count + 3 }, () => reveal(admin)));
    const refused = answers.filter(({ refusal }) => refusal !== null);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(Array(3).fill('TOO_MANY_REVEALS'));
    expect((await reveal(inspector)).refusal).toBeNull();
    bench.clock.advance(revealLimit.within);
    expect((await reveal(admin)).refusal).toBeNull();
  });

  it.each(['', '   ', 'abc', 'x'.repeat(1_001), 'hidup\u0000mati'])('need a reason: %p', async (why) => {
    const answer = await bench.ask(
      'mutation($i: RevealPersonalDataInput!) { revealPersonalData(input: $i) { personalData { nik } } }',
      { i: { account: citizen.accountId, reason: why } },
      { actor: admin },
    );
    expect(answer.errors?.[0].extensions.code).toBe('BAD_REASON');
    expect((await lines(inspector)).totalCount).toBe(0);
  });

  it('have a log that is paged both ways, and refuses strange cursors', async () => {
    for (const why of ['satu satu', 'dua dua', 'tiga tiga']) await reveal(admin, citizen.accountId, why);
    const reasons = ({ nodes }: { nodes: { reason: string }[] }) => nodes.map((line) => line.reason);
    const first = await lines(inspector, { first: 2 });
    expect(reasons(first)).toEqual(['tiga tiga', 'dua dua']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await lines(inspector, { first: 2, after: first.pageInfo.endCursor });
    expect(reasons(rest)).toEqual(['satu satu']);
    const back = await lines(inspector, { last: 2, before: rest.pageInfo.startCursor });
    expect(reasons(back)).toEqual(['tiga tiga', 'dua dua']);
    const strange = await bench.ask(log, { after: 'WyJhIiwiYiJd' }, { actor: inspector });
    expect(strange.errors?.[0].extensions.code).toBe('BAD_CURSOR');
  });

  it('have a log that the database itself refuses to change, and that holds no reason in plain text', async () => {
    await reveal(admin);
    const { database } = bench.service;
    for (const change of [
      'UPDATE personal_data_access SET byRole = NULL',
      'DELETE FROM personal_data_access',
    ]) {
      await expect(database.write((manager: EntityManager) => manager.query(change))).rejects.toThrow(
        /append-only/,
      );
    }
    const rows = await database.read((manager) => manager.query('SELECT * FROM personal_data_access'));
    expect(JSON.stringify(rows)).not.toContain('saksi');
    expect(bench.logged.join('')).not.toContain(own.nik);
  });
});
