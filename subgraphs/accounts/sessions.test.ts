import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { importAccounts } from './commands/import-accounts';

const password = 'sepeda biru di pantai';
const days = 86_400_000;
const ended = { session: null, refusal: { code: 'SESSION_ENDED' } };

describe.each(databaseKinds)('a session on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;
  let email: string;
  let accountId: string;
  let people = 0;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());

  beforeEach(async () => {
    people += 1;
    email = `warga${people}@example.org`;
    accountId = `warga-${people}`;
    await importAccounts(bench.service.commands, [
      {
        ...{
          id: accountId,
          email,
          name: 'Warga',
          role: 'CITIZEN',
          agencyId: null,
          language: 'id',
          profile: null,
        },
        passwordHash: await bench.service.commands.passwords.hash(password),
        createdAt: bench.clock.now(),
      },
    ]);
  });

  const signIn = async () => (await call('signIn', { email, password })).session;
  const refresh = (refreshToken: string) => call('refreshSession', { refreshToken });
  const revocations = async () =>
    (await bench.service.feed.read(0, 1_000))
      .map(({ event }) => event)
      .filter(({ type, account }) => type === 'SessionsRevoked' && account.id === accountId);

  it('goes on by exchanging its refresh token, each good once', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken)).session;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.account.email).toBe(email);
    const third = (await refresh(second.refreshToken)).session;
    expect(third.refreshToken).not.toBe(second.refreshToken);
    expect(await revocations()).toEqual([]);
  });

  it('ends when a refresh token comes back: one of two holders stole it', async () => {
    const first = await signIn();
    const thief = (await refresh(first.refreshToken)).session;
    bench.clock.advance(1_000);
    expect(await refresh(first.refreshToken)).toMatchObject(ended);
    expect(await refresh(thief.refreshToken)).toMatchObject(ended);
    const [revoked, ...more] = await revocations();
    expect(more).toEqual([]);
    expect(Date.parse(revoked?.at ?? '')).toBeGreaterThan(bench.clock.now().getTime() - 1_000);
  });

  it('leaves the other devices signed in when a stolen one ends', async () => {
    const [phone, laptop] = [await signIn(), await signIn()];
    await refresh(phone.refreshToken);
    await refresh(phone.refreshToken);
    expect((await refresh(laptop.refreshToken)).session.account.id).toBe(accountId);
  });

  it('lets one of many parallel exchanges of a token through, and ends', async () => {
    const { refreshToken } = await signIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
    const opened = answers.flatMap(({ session }) => (session ? [session] : []));
    expect(opened).toHaveLength(1);
    expect(await refresh(opened[0].refreshToken)).toMatchObject(ended);
    expect(await revocations()).toHaveLength(1);
  });

  it('ends after 30 days without use, and not while it is used', async () => {
    let { refreshToken } = await signIn();
    for (let month = 0; month < 3; month += 1) {
      bench.clock.advance(29 * days);
      refreshToken = (await refresh(refreshToken)).session.refreshToken;
      await bench.service.sweeper.runOnce();
    }
    bench.clock.advance(30 * days);
    expect(await refresh(refreshToken)).toMatchObject(ended);
  });

  it('ends at sign-out, alone', async () => {
    const [phone, laptop] = [await signIn(), await signIn()];
    const input = { refreshToken: phone.refreshToken };
    expect(await call('signOut', input)).toEqual({ signedOut: true, refusal: null });
    expect(await refresh(phone.refreshToken)).toMatchObject(ended);
    expect(await call('signOut', input)).toMatchObject({
      signedOut: false,
      refusal: { code: 'SESSION_ENDED' },
    });
    expect(await refresh(laptop.refreshToken)).toMatchObject({ refusal: null });
    expect(await revocations()).toHaveLength(1);
  });

  it.each(['by a refresh token', 'by the access token'])('ends everywhere %s', async (how) => {
    const [phone, laptop] = [await signIn(), await signIn()];
    const actor = { role: 'CITIZEN', accountId, agencyId: null } as const;
    const refreshToken = how === 'by a refresh token' ? phone.refreshToken : null;
    const out = await call('signOut', { everywhere: true, refreshToken }, { actor });
    expect(out).toEqual({ signedOut: true, refusal: null });
    for (const { refreshToken: token } of [phone, laptop]) expect(await refresh(token)).toMatchObject(ended);
    expect(await revocations()).toHaveLength(1);
  });

  it('of a visitor is nothing to sign out of', async () => {
    expect(await call('signOut', { everywhere: true })).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } });
  });

  it.each(['', 'forged', 'A'.repeat(43), 'x'.repeat(100_000), '\u0000', "' OR 1=1 --"])(
    'is not opened by a forged token %.20j',
    async (token) => {
      expect(await refresh(token)).toMatchObject(ended);
    },
  );

  it('is not opened while attempts must wait, even with the right password', async () => {
    for (let guess = 0; guess < 5; guess += 1) await call('signIn', { email, password: `guess ${guess}` });
    const blocked = { session: null, refusal: { code: 'TOO_MANY_ATTEMPTS' } };
    expect(await call('signIn', { email, password })).toMatchObject(blocked);
    bench.clock.advance(29_000);
    expect(await call('signIn', { email, password })).toMatchObject(blocked);
    bench.clock.advance(1_000);
    expect(await signIn()).not.toBeNull();
    expect(await signIn()).not.toBeNull();
  });

  it('is guarded against many guesses at once', async () => {
    const guesses = Array.from({ length: 20 }, (_, guess) =>
      call('signIn', { email, password: `guess ${guess}` }),
    );
    const codes = (await Promise.all(guesses)).map(({ refusal }) => refusal.code);
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(15);
  });
});
