import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { runAccountsCli } from './cli';
import { readConfig } from './config';

describe.each(databaseKinds)('the command line on %s', (kind) => {
  let bench: AccountsBench;
  let call: ReturnType<typeof mutate>;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    call = mutate(bench);
  });
  afterAll(() => bench.stop());

  const run = async (argv: readonly string[], password = '') => {
    const lines: string[] = [];
    const code = await runAccountsCli(argv, readConfig(bench.env), {
      clock: bench.clock,
      out: (line) => void lines.push(line),
      readPassword: async () => password,
    });
    return { code, lines };
  };

  it('makes an admin and prints a link to choose a password, while the hub runs', async () => {
    const email = 'admin@example.org';
    const { code, lines } = await run([
      'create-staff',
      '--role',
      'ADMIN',
      '--email',
      email,
      '--name',
      'Made',
    ]);
    expect(code).toBe(0);
    const link = new URL(lines.at(-1) ?? '');
    expect(link.href).toMatch(/^https:\/\/pro\.example\/reset-password\?token=/);
    const token = link.searchParams.get('token');
    const password = 'kopi pagi tanpa gula';
    expect(await call('resetPassword', { token, password })).toMatchObject({ account: { role: 'ADMIN' } });
    expect(await call('signIn', { email, password })).toMatchObject({ session: { account: { email } } });
    expect((await bench.mailTo(email)).map(({ subject }) => subject)).toEqual([]);
  });

  it('takes a password from standard input', async () => {
    const argv = ['create-staff', '--role=OFFICER', '--email=o@example.org', '--name=Ketut', '--agency=pupr'];
    const password = 'angin laut sanur';
    const { code, lines } = await run([...argv, '--password-stdin'], password);
    expect([code, lines.length]).toEqual([0, 1]);
    const { session } = await call('signIn', { email: 'o@example.org', password });
    expect(session.account).toMatchObject({ role: 'OFFICER', agency: { id: 'PUPR' } });
  });

  it.each([
    [['create-staff', '--role', 'OFFICER', '--email', 'x@example.org', '--name', 'X'], 1, /AGENCY_REQUIRED/],
    [['create-staff', '--role', 'ADMIN', '--email', 'admin@example.org', '--name', 'X'], 1, /EMAIL_TAKEN/],
    [['create-staff', '--role', 'KING', '--email', 'x@example.org', '--name', 'X'], 2, /--role/],
    [['create-staff', '--role', 'ADMIN', '--email', 'x', '--name', 'X'], 2, /--email/],
    [['create-staff', '--role', 'ADMIN', '--email', 'x@example.org'], 2, /--name/],
    [['create-staff', '--what'], 2, /usage/],
    [['drop-everything'], 2, /which command/],
    [[], 2, /usage/],
  ])('says what is wrong with %j', async (argv, exit, message) => {
    const { code, lines } = await run(argv);
    expect(code).toBe(exit);
    expect(lines.join('\n')).toMatch(message);
  });
});
