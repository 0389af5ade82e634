import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import type { Actor } from '../../platform/domain/actor';

const password = 'kopi pagi tanpa gula';
const admin: Actor = { role: 'ADMIN', accountId: 'the-admin', agencyId: null };

describe.each(databaseKinds)('staff accounts on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());

  const create = (input: object, actor: Actor = admin) =>
    call(
      'createStaffAccount',
      { name: 'Ketut Sari', role: 'OFFICER', agencyId: 'PUPR', ...input },
      { actor },
    );

  it('begin with an invitation, by which the person chooses a password', async () => {
    const email = 'ketut@example.org';
    const { account } = await create({ email, agencyId: 'pupr' });
    expect(account).toMatchObject({ role: 'OFFICER', agency: { id: 'PUPR' }, active: false, profile: null });
    expect(await call('signIn', { email, password })).toMatchObject({
      refusal: { code: 'WRONG_CREDENTIALS' },
    });
    const token = await bench.tokenFor(email);
    expect(await call('resetPassword', { token, password })).toMatchObject({ account: { active: true } });
    const { session } = await call('signIn', { email, password });
    expect(session.account).toMatchObject({ id: account.id, role: 'OFFICER', agency: { id: 'PUPR' } });
  });

  it('of the Inspectorate belong to it', async () => {
    const { account } = await create({ email: 'inspektur@example.org', role: 'INSPECTOR', agencyId: null });
    expect(account.agency).toEqual({ id: 'ITKO' });
  });

  it.each([
    [{ email: 'x1@example.org', agencyId: null }, admin, 'AGENCY_REQUIRED'],
    [{ email: 'x2@example.org' }, { role: 'VISITOR', accountId: null, agencyId: null }, 'NOT_SIGNED_IN'],
    [{ email: 'x3@example.org' }, { role: 'CITIZEN', accountId: 'c', agencyId: null }, 'FORBIDDEN'],
    [{ email: 'x4@example.org' }, { role: 'OFFICER', accountId: 'o', agencyId: 'PUPR' }, 'FORBIDDEN'],
    [{ email: 'KETUT@example.org' }, admin, 'EMAIL_TAKEN'],
  ] as const)('are refused for %j', async (input, actor, code) => {
    expect(await create(input, actor)).toMatchObject({ account: null, refusal: { code } });
  });

  it('move to another agency, and tokens of the old one are void', async () => {
    const { account } = await create({ email: 'pindah@example.org' });
    const moved = await call('updateStaffAccount', { id: account.id, agencyId: 'DLHK' }, { actor: admin });
    expect(moved.account).toMatchObject({ role: 'OFFICER', agency: { id: 'DLHK' }, name: 'Ketut Sari' });
    const told = (await bench.service.feed.read(0, 1_000)).map(({ event }) => event);
    expect(told.filter((event) => event.account.id === account.id).map(({ type }) => type)).toEqual([
      'AccountChanged',
      'AccountChanged',
      'SessionsRevoked',
    ]);
  });

  it('are closed: no sign-in, no session, no reset; and can be opened again', async () => {
    const email = 'tutup@example.org';
    const { account } = await create({ email });
    await call('resetPassword', { token: await bench.tokenFor(email), password });
    const { session } = await call('signIn', { email, password });
    const letters = (await bench.mailTo(email)).length;

    const closed = await call('setAccountActive', { id: account.id, active: false }, { actor: admin });
    expect(closed.account.active).toBe(false);
    const own = { role: 'OFFICER', accountId: account.id, agencyId: 'PUPR' } as const;
    expect((await bench.ask('{ me { id } }', {}, { actor: own })).data.me).toBeNull();
    expect(await call('refreshSession', { refreshToken: session.refreshToken })).toMatchObject({
      refusal: { code: 'SESSION_ENDED' },
    });
    expect(await call('signIn', { email, password })).toMatchObject({ refusal: { code: 'ACCOUNT_CLOSED' } });
    await call('requestPasswordReset', { email });
    await call('register', { email, name: 'Lain', password });
    expect(await bench.mailTo(email)).toHaveLength(letters);

    await call('setAccountActive', { id: account.id, active: true }, { actor: admin });
    expect(await call('signIn', { email, password })).toMatchObject({ refusal: null });
  });

  it('are not found, or not for oneself, as refusals', async () => {
    const change = (input: object, actor = admin) =>
      call('setAccountActive', { active: false, ...input }, { actor });
    expect(await change({ id: 'nobody' })).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const { account } = await create({ email: 'admin2@example.org', role: 'ADMIN' });
    const self = { ...admin, accountId: account.id };
    expect(await change({ id: account.id }, self)).toMatchObject({ refusal: { code: 'OWN_ACCOUNT' } });
    const update = await call('updateStaffAccount', { id: 'nobody', name: 'X' }, { actor: admin });
    expect(update).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
