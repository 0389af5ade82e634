import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { readAccessToken } from '../../platform/runtime/auth/access-token';
import { parseAccountEvent } from '../../schema/events/account-events';
import { readConfig } from './config';

const email = 'ni.luh@example.org';
const password = 'sepeda biru di pantai';
const hours = 3_600_000;

describe.each(databaseKinds)('the life of an account on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());

  const told = async () =>
    (await bench.service.feed.read(0, 1_000)).map(({ event, position }) =>
      parseAccountEvent(event, `${position}`),
    );

  it('goes from registering to complete bio-data, and others are told each step', async () => {
    expect(await call('register', { email: ' Ni.Luh@Example.org', name: 'Ni Luh  Putu', password })).toEqual({
      mailedTo: email,
      refusal: null,
    });
    expect(await told()).toEqual([]);
    expect(await call('signIn', { email, password })).toMatchObject({
      session: null,
      refusal: { code: 'NOT_ACTIVATED' },
    });

    const token = await bench.tokenFor(email);
    const activated = await call('activateAccount', { token });
    expect(activated.account).toMatchObject({ email, role: 'CITIZEN', active: true, profileComplete: false });
    const { id } = activated.account;
    const actor = { role: 'CITIZEN', accountId: id, agencyId: null } as const;

    const { session } = await call('signIn', { email: 'NI.LUH@example.org ', password });
    const access = await readAccessToken(
      readConfig(bench.env).accessTokens,
      session.accessToken,
      bench.clock.now(),
    );
    expect(access?.actor).toEqual(actor);
    expect(new Date(session.accessTokenExpiresAt)).toEqual(access?.expiresAt);

    const input = { nik: '5171 0152 0890 0001', address: 'Jl. Melati 5, Denpasar', phone: '0812-3456-7890' };
    const completed = await call('completeProfile', input, { actor });
    expect(completed.account).toMatchObject({
      profileComplete: true,
      profile: { complete: true, nik: '************0001', address: input.address, phone: '+6281234567890' },
    });
    const me = await bench.ask('{ me { name role profile { phone } } }', {}, { actor });
    expect(me.data.me).toEqual({
      name: 'Ni Luh Putu',
      role: 'CITIZEN',
      profile: { phone: '+6281234567890' },
    });

    const noPost = { agencyId: null, unitId: null, position: null };
    const facts = { id, role: 'CITIZEN', ...noPost, active: true };
    expect((await told()).map(({ type, account }) => ({ type, account }))).toEqual([
      { type: 'AccountChanged', account: { ...facts, profileComplete: false } },
      { type: 'AccountChanged', account: { ...facts, profileComplete: true } },
    ]);
  });

  it('gives nothing to a visitor', async () => {
    expect((await bench.ask('{ me { id } }')).data).toEqual({ me: null });
    const input = { nik: '5171015208900001', address: 'Jl. Melati 5', phone: '081234567890' };
    expect(await call('completeProfile', input)).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } });
  });

  it('has a public face of a name only, for citizens only, all in one statement', async () => {
    const admin = await call(
      'createStaffAccount',
      { email: 'admin@example.org', name: 'Made', role: 'ADMIN' },
      { actor: { role: 'SYSTEM', accountId: null, agencyId: null } },
    );
    const known = await bench.service.commands.accounts.findByEmail(email);
    const representations = [known?.id, admin.account.id, 'nobody', known?.id].map((id) => {
      return { __typename: 'Citizen', id };
    });
    const before = bench.service.database.statements();
    const { data } = await bench.ask(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { id displayName } } }',
      { r: representations },
    );
    const face = { id: known?.id, displayName: 'Ni Luh Putu' };
    expect(data._entities).toEqual([face, null, null, face]);
    expect(bench.service.database.statements() - before).toBe(1);
  });

  it('is got back by a link when the password is forgotten, which ends all sessions', async () => {
    const { session } = await call('signIn', { email, password });
    await call('requestPasswordReset', { email });
    const token = await bench.tokenFor(email);

    expect(await call('resetPassword', { token, password: email })).toMatchObject({
      refusal: { code: 'WEAK_PASSWORD' },
    });
    const changed = 'kopi pagi tanpa gula';
    expect(await call('resetPassword', { token, password: changed })).toMatchObject({ account: { email } });
    expect(await call('resetPassword', { token, password: changed })).toMatchObject({
      refusal: { code: 'TOKEN_INVALID' },
    });
    expect(await call('refreshSession', { refreshToken: session.refreshToken })).toMatchObject({
      refusal: { code: 'SESSION_ENDED' },
    });
    expect(await call('signIn', { email, password })).toMatchObject({
      refusal: { code: 'WRONG_CREDENTIALS' },
    });
    expect(await call('signIn', { email, password: changed })).toMatchObject({ refusal: null });
    expect((await told()).at(-1)).toMatchObject({ type: 'SessionsRevoked' });
    expect((await bench.mailTo(email))[0]?.subject).toContain('password was changed');
  });

  it('speaks the language of each request, in refusals and in letters', async () => {
    const wrong = { email, password: 'bukan ini' };
    const indonesian = await call('signIn', wrong, { language: 'id' });
    expect(indonesian.refusal.message).toBe('Email atau kata sandi salah.');
    expect((await call('signIn', wrong)).refusal.message).toBe('Wrong e-mail or password.');
    await call('register', { email: 'made@example.org', name: 'Made', password }, { language: 'id' });
    expect((await bench.mailTo('made@example.org'))[0]?.subject).toBe('Aktifkan akun PRO Denpasar Anda');
  });

  it.each([
    ['register', { email: 'not one', name: 'Made', password }, 'BAD_EMAIL', 'input.email'],
    ['register', { email, name: '\u0000', password }, 'BAD_NAME', 'input.name'],
    ['signIn', { email: '', password }, 'BAD_EMAIL', 'input.email'],
    ['signOut', {}, 'NOTHING_TO_SIGN_OUT', 'input'],
    ['completeProfile', { nik: '1', address: 'Jl. Melati 5', phone: '0812345678' }, 'BAD_NIK', 'input.nik'],
  ])('refuses malformed input of %s at the edge', async (name, input, code, field) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { refusal { code } } }`;
    const { errors } = await bench.ask(query, { input }, { language: 'id' });
    expect(errors?.[0].extensions).toMatchObject({ code, field });
  });

  it("is nobody else's business: answers are the same for known and unknown e-mails", async () => {
    const unknown = 'nobody@example.org';
    const same = async (name: string, input: Record<string, unknown>) => {
      const answers = [];
      for (const each of [email, unknown]) {
        const answer = await call(name, { ...input, email: each });
        answers.push(JSON.parse(JSON.stringify(answer).replaceAll(each, 'E')));
      }
      expect(answers[0]).toEqual(answers[1]);
    };
    bench.clock.advance(25 * hours);
    await same('requestPasswordReset', {});
    for (let guess = 0; guess < 8; guess += 1) await same('signIn', { password: 'guess' });
    await same('register', { name: 'Somebody', password });
    await same('register', { name: 'Somebody', password: 'weak' });
    expect((await bench.mailTo(email))[0]?.subject).toContain('already have');
  });
});
