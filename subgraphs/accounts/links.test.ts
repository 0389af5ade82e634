import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';

const password = 'sepeda biru di pantai';
const hours = 3_600_000;
const invalid = { account: null, refusal: { code: 'TOKEN_INVALID' } };

describe.each(databaseKinds)('a link in a letter on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;
  let email: string;
  let people = 0;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());
  beforeEach(async () => {
    people += 1;
    email = `warga${people}@example.org`;
    await call('register', { email, name: 'Warga', password });
  });

  const activate = (token: string) => call('activateAccount', { token });
  const reset = (token: string) => call('resetPassword', { token, password: 'kopi pagi tanpa gula' });

  it('is good once', async () => {
    const token = await bench.tokenFor(email);
    expect(await activate(token)).toMatchObject({ account: { email, active: true } });
    expect(await activate(token)).toMatchObject(invalid);
  });

  it('is good for one of many who follow it at once', async () => {
    const token = await bench.tokenFor(email);
    const answers = await Promise.all(Array.from({ length: 12 }, () => activate(token)));
    expect(answers.filter(({ account }) => account !== null)).toHaveLength(1);
    const account = await bench.service.commands.accounts.findByEmail(email);
    const told = await bench.service.feed.read(0, 1_000);
    expect(told.filter(({ event }) => event.account.id === account?.id)).toHaveLength(1);
  });

  it('is good until it expires', async () => {
    const token = await bench.tokenFor(email);
    bench.clock.advance(24 * hours);
    expect(await activate(token)).toMatchObject(invalid);
  });

  it('is replaced by a newer one', async () => {
    const older = await bench.tokenFor(email);
    await call('register', { email, name: 'Warga', password });
    const newer = await bench.tokenFor(email);
    expect(newer).not.toBe(older);
    expect(await activate(older)).toMatchObject(invalid);
    expect(await activate(newer)).toMatchObject({ account: { email } });
  });

  it('is good for its own purpose only', async () => {
    const activation = await bench.tokenFor(email);
    expect(await reset(activation)).toMatchObject(invalid);
    await call('requestPasswordReset', { email });
    const other = await bench.tokenFor(email);
    expect(await activate(other)).toMatchObject(invalid);
    expect(await reset(other)).toMatchObject({ account: { active: true } });
    expect(await activate(activation)).toMatchObject(invalid);
  });

  it('to reset a password is good for an hour', async () => {
    await call('requestPasswordReset', { email });
    const token = await bench.tokenFor(email);
    bench.clock.advance(1 * hours);
    expect(await reset(token)).toMatchObject(invalid);
  });

  it.each(['', 'forged', 'A'.repeat(43), 'x'.repeat(100_000), '\u0000', '👀'])(
    'is not forged as %.20j',
    async (token) => {
      expect(await activate(token)).toMatchObject(invalid);
      expect(await reset(token)).toMatchObject(invalid);
    },
  );

  it('lets the last who registered choose the password, until somebody proves to own the mailbox', async () => {
    await call('register', { email, name: 'Warga Asli', password: 'kata sandi kedua' });
    await activate(await bench.tokenFor(email));
    expect(await call('signIn', { email, password })).toMatchObject({
      refusal: { code: 'WRONG_CREDENTIALS' },
    });
    const { session } = await call('signIn', { email, password: 'kata sandi kedua' });
    expect(session.account.name).toBe('Warga Asli');
    await call('register', { email, name: 'Orang Lain', password: 'kata sandi ketiga' });
    const again = await call('signIn', { email, password: 'kata sandi kedua' });
    expect(again.session.account.name).toBe('Warga Asli');
  });

  it('is not asked for often enough to flood a mailbox', async () => {
    for (let more = 0; more < 20; more += 1) await call('requestPasswordReset', { email });
    expect(await bench.mailTo(email)).toHaveLength(5);
  });

  it('lets two who register at once under one e-mail make one account', async () => {
    const twins = `kembar${people}@example.org`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call('register', { email: twins, name: 'Kembar', password })),
    );
    expect(new Set(answers.map(({ mailedTo }) => mailedTo))).toEqual(new Set([twins]));
    const letters = await bench.mailTo(twins);
    const tokens = letters.map(({ links }) => new URL(links[0] ?? '').searchParams.get('token') ?? '');
    const activated = [];
    for (const token of tokens) activated.push((await activate(token)).account !== null);
    expect(activated.filter(Boolean)).toHaveLength(1);
  });
});
