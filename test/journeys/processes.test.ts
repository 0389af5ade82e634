import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playJourney } from '../../tools/demo/journey';
import { Visitor } from '../../tools/demo/client';
import { manyNodesEnvironment } from '../support/hub';
import { freePort } from '../support/private-server';
import { Program } from '../support/processes';

/** Every service a process of its own, on MariaDB and Redis, calling each other over signed HTTP. */
let env: Record<string, string>;
let drop: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'hub-processes-'));
const programs: Program[] = [];
let origin: string;

const secret = (name: string) => `k1:${name.padEnd(40, '-')}`;

async function start(name: string, more: Record<string, string> = {}): Promise<string> {
  const program = Program.start('hub.js', [name], { ...env, ...more });
  programs.push(program);
  const [, url = ''] = await program.line(new RegExp(`^${name} (http://\\S+)$`));
  return url;
}

async function staff(role: string, email: string, parameters: readonly string[]): Promise<void> {
  const program = Program.start(
    'tools/accounts.js',
    [
      'create-staff',
      '--role',
      role,
      '--email',
      email,
      '--name',
      'Petugas Uji',
      '--password-stdin',
      ...parameters,
    ],
    env,
  );
  program.child.stdin?.end('sandi-uji-yang-panjang\n');
  expect(await program.end()).toBe(0);
}

beforeAll(async () => {
  const nodes = await manyNodesEnvironment();
  drop = nodes.drop;
  env = {
    ...nodes.env,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    PORT: '0',
    ACCESS_TOKEN_KEYS: secret('access'),
    SUBGRAPH_KEYS: secret('subgraphs'),
    PERSONAL_DATA_KEY: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    MAIL_URL: `mailbox:${join(folder, 'mailbox')}`,
  };
  // Accounts follow those who follow them: they are known by their addresses before they are there.
  const [complaintsPort, mirrorPort] = [String(await freePort()), String(await freePort())];
  const COMPLAINTS_URL = `http://127.0.0.1:${complaintsPort}`;
  const MIRROR_URL = `http://127.0.0.1:${mirrorPort}`;
  const [ACCOUNTS_URL, AGENCIES_URL] = await Promise.all([
    start('accounts', { COMPLAINTS_URL, MIRROR_URL }),
    start('agencies'),
  ]);
  await start('complaints', { ACCOUNTS_URL, AGENCIES_URL, SERVICE_PORT: complaintsPort });
  const ANALYTICS_URL = await start('analytics', { COMPLAINTS_URL });
  const MAILROOM_URL = await start('mailroom', { ACCOUNTS_URL, COMPLAINTS_URL });
  await start('mirror', { COMPLAINTS_URL, AGENCIES_URL, SERVICE_PORT: mirrorPort });
  await staff('ADMIN', 'admin@denpasar.example', []);
  await staff('OFFICER', 'petugas.pupr@denpasar.example', ['--agency', 'PUPR']);
  const urls = { ACCOUNTS_URL, AGENCIES_URL, COMPLAINTS_URL, ANALYTICS_URL, MIRROR_URL, MAILROOM_URL };
  origin = await start('gateway', { ...urls, UPSTREAM_HEDGE_PERCENT: '50', UPSTREAM_HEDGE_AFTER: '1' });
});
afterAll(async () => {
  const codes = await Promise.all(programs.map((program) => program.stop()));
  await drop();
  rmSync(folder, { recursive: true, force: true });
  expect(codes).toEqual(programs.map(() => 0));
});

describe('a hub of many processes', () => {
  it('carries a whole complaint, live', async () => {
    const said: string[] = [];
    const signIns = {
      password: 'sandi-uji-yang-panjang',
      officerAgency: 'PUPR',
      accounts: [
        { role: 'ADMIN', email: 'admin@denpasar.example' },
        { role: 'OFFICER', email: 'petugas.pupr@denpasar.example' },
      ],
    };
    await playJourney(origin, signIns, (line) => said.push(line));
    const whole = JSON.parse(said[said.length - 1] ?? '{}');
    expect(whole).toMatchObject({ state: 'CLOSED', rating: 5, reporter: { displayName: 'Ni Luh Demo' } });
    expect(said.join('\n').match(/\[live, citizen\]/g)).toHaveLength(3);
  });

  it('has asked slow reads a second time, and tells how many', async () => {
    const { askedTwice } = (await (await fetch(`${origin}/health/ready`)).json()) as {
      askedTwice: Record<string, { reads: number; second: number }>;
    };
    expect(askedTwice['complaints']?.second).toBeGreaterThan(0);
    expect(askedTwice['complaints']?.second).toBeLessThanOrEqual((askedTwice['complaints']?.reads ?? 0) / 2);
  });

  it('answers with a coded error while a service is away, and is not ready', async () => {
    const agencies = programs[1];
    await agencies?.stop('SIGKILL');
    const { errors } = await new Visitor(origin + '/graphql').send('{ agencies(first: 1) { totalCount } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect((await fetch(`${origin}/health/ready`)).status).toBe(503);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    programs.splice(1, 1);
  });
});
