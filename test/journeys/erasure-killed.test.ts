import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDriver } from '../../platform/runtime/database/sqlite-driver';
import { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import { Program } from '../support/processes';
import { activationToken, tracesOf } from '../support/traces';
import { until } from '../support/until';

const folder = mkdtempSync(join(tmpdir(), 'hub-erasure-killed-'));
const programs: Program[] = [];
const person = {
  email: 'i.putu.terlupakan@example.org',
  name: 'I Putu Terlupakan',
  nik: '5171015208900088',
  address: 'Jalan Kenanga Biru 88',
  phone: '+6281299988800',
};
const password = 'sepeda hijau di sawah';
const looked = `query($id: ID!) { complaint(id: $id) {
  state reporter { displayName } thread { nodes { body } } history { nodes { action } } } }`;

afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ program: Program; endpoint: string; adminPassword: string }> {
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', DEMO_COMPLAINTS: '5' };
  const program = Program.start('hub.js', [], env);
  programs.push(program);
  const [, endpoint = ''] = await program.line(/^(http:\/\/\S+)/);
  const [, adminPassword = ''] = await program.line(/password (\S+) as/);
  return { program, endpoint, adminPassword };
}

async function signIn(visitor: Visitor, email: string, secret: string): Promise<string> {
  const { session } = await visitor.ask<{ session: { accessToken: string; account: { id: string } } }>(
    `mutation($input: SignInInput!) { signIn(input: $input) {
      session { accessToken account { id } } refusal { code message } } }`,
    { input: { email, password: secret } },
  );
  visitor.signInWith(session.accessToken);
  return session.account.id;
}

const accounts = (statement: string) => {
  const database = new SqliteDriver(join(folder, 'accounts.db'), { readonly: true });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
};

it('an erasure during which the process is killed is completed everywhere after the next start', async () => {
  const first = await start();
  const citizen = new Visitor(first.endpoint);
  await citizen.ask(operations.register, { input: { email: person.email, name: person.name, password } });
  const token = await activationToken(new URL(first.endpoint).origin, person.email);
  await citizen.ask(operations.activateAccount, { input: { token } });
  const accountId = await signIn(citizen, person.email, password);
  const { nik, address, phone } = person;
  await citizen.ask(operations.completeProfile, { input: { nik, address, phone } });
  const filing = { class: 'COMPLAINT', kind: 'GRIEVANCE', category: 'INFRA.LPJU', topic: 'Lampu jalan mati' };
  const { complaint } = await citizen.ask<{ complaint: { id: string } }>(operations.fileComplaint, {
    input: { ...filing, body: 'Sudah seminggu lampu di depan pura mati.' },
  });
  const admin = new Visitor(first.endpoint);
  await signIn(admin, 'admin@denpasar.example', first.adminPassword);
  const { id } = complaint;
  await admin.ask(operations.forwardComplaint, { input: { complaint: id, leadAgency: 'DISHUB' } });
  await citizen.ask(operations.postFollowUp, { input: { complaint: id, body: 'Masih mati.' } });
  const sought = { data: Object.values(person), accountId };

  // Another process writes to the complaints and does not end: they cannot hear of the erasure.
  const holder = new SqliteDriver(join(folder, 'complaints.db'));
  holder.exec('BEGIN IMMEDIATE');
  const erasing = citizen
    .send(`mutation($input: EraseMyAccountInput!) { eraseMyAccount(input: $input) { refusal { code } } }`, {
      input: { password },
    })
    .catch(() => null);
  await until(() => accounts('SELECT accountId FROM account_tombstone').length > 0);
  await first.program.stop('SIGKILL');
  await erasing;
  holder.exec('ROLLBACK');
  holder.close();
  expect(first.program.child.signalCode).toBe('SIGKILL');
  // In the middle: gone in one service, and still known in the other.
  const half = tracesOf(folder, sought);
  expect(half.filter((trace) => trace.startsWith('accounts.db'))).toEqual([]);
  expect(half).toContain(`complaints.db complaint ${accountId}`);

  const second = await start();
  await until(() => tracesOf(folder, sought).length === 0);
  interface Looked {
    readonly reporter: unknown;
    readonly thread: { readonly nodes: readonly { readonly body: string }[] };
    readonly history: { readonly nodes: readonly { readonly action: string }[] };
  }
  const again = new Visitor(second.endpoint);
  await signIn(again, 'admin@denpasar.example', second.adminPassword);
  for (const viewer of [new Visitor(second.endpoint), again]) {
    const seen = await viewer.ask<Looked>(looked, { id });
    expect(seen).toMatchObject({ reporter: null, thread: { nodes: [{ body: 'Masih mati.' }] } });
  }
  const { history } = await again.ask<Looked>(looked, { id });
  expect(history.nodes.filter(({ action }) => action === 'FORGET_ACCOUNT')).toHaveLength(1);
  const signed = await new Visitor(second.endpoint).send(operations.signIn, {
    input: { email: person.email, password },
  });
  expect(JSON.stringify(signed)).toContain('WRONG_CREDENTIALS');
  await second.program.stop();
}, 120_000);
