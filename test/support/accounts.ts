import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visitor, type Actor } from '../../platform/domain/actor';
import { ManualClock } from '../../platform/domain/clock';
import type { Language } from '../../platform/domain/language';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { listMail, type KeptMail } from '../../platform/runtime/mail/mailbox';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { MirrorEvent } from '../../schema/events/mirror-events';
import type { FileDoor } from '../../platform/runtime/http/files/file-door';
import type { TrackedContact } from '../../schema/events/tracked-reporter';
import { readConfig } from '../../subgraphs/accounts/config';
import { createAccountsService, type AccountsService } from '../../subgraphs/accounts/service';
import { SpokenFeed } from './spoken-feed';
import { freshMariadbSchema } from './servers';

/** Settings of an accounts service that keeps everything in one folder and hashes passwords cheaply. */
export function accountsEnv(folder: string): Record<string, string> {
  return {
    ACCOUNTS_DATABASE_URL: `sqlite:${join(folder, 'accounts.db')}`,
    ACCESS_TOKEN_KEYS: `t1:${randomBytes(32).toString('base64url')}`,
    PERSONAL_DATA_KEY: `p1:${randomBytes(32).toString('base64')}`,
    PUBLIC_URL: 'https://pro.example',
    MAIL_URL: `mailbox:${join(folder, 'mailbox')}`,
    PASSWORD_MEMORY_KIB: '64',
    PASSWORD_PASSES: '1',
  };
}

/** An accounts service of its own for one test file, with a clock that is set by hand. */
export interface AccountsBench {
  readonly service: AccountsService;
  /** What the complaints service tells, as the test says it. */
  readonly complaints: SpokenFeed<ComplaintEvent>;
  /** The same of the mirror. */
  readonly mirror: SpokenFeed<MirrorEvent>;
  /** Where the complaints service says that reporters without account can be written to, by complaint. */
  readonly contacts: Map<string, TrackedContact>;
  readonly clock: ManualClock;
  readonly env: Readonly<Record<string, string>>;
  readonly logged: readonly string[];
  /** Asks the subgraph; the answer as a client would parse it. */
  ask(query: string, variables?: Record<string, unknown>, as?: Asking): Promise<Answer>;
  /** Sends what is due; the letters to one address, newest first. */
  mailTo(address: string): Promise<readonly KeptMail[]>;
  /** The token in the newest letter to an address. */
  tokenFor(address: string): Promise<string>;
  stop(): Promise<void>;
}

export interface Asking {
  readonly actor?: Actor;
  readonly language?: Language;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
export type Answer = { readonly data?: any; readonly errors?: readonly any[] };

export const databaseKinds = ['sqlite', 'mysql'] as const;

export async function openAccountsBench(
  kind: (typeof databaseKinds)[number],
  more: Readonly<Record<string, string>> = {},
): Promise<AccountsBench> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-accounts-'));
  const schema = kind === 'mysql' ? await freshMariadbSchema() : null;
  const env = { ...accountsEnv(folder), ...(schema ? { ACCOUNTS_DATABASE_URL: schema.url } : {}), ...more };
  const clock = new ManualClock(new Date('2026-03-02T01:30:00.250Z'));
  const logged: string[] = [];
  const log = makeLogger('accounts', 'info', { write: (line: string) => void logged.push(line) });
  const bus = new InProcessBus((error) => log.error({ error }, 'bus fault'));
  const complaints = new SpokenFeed<ComplaintEvent>('complaints');
  const mirror = new SpokenFeed<MirrorEvent>('mirror');
  const contacts = new Map<string, TrackedContact>();
  const complaintsFiles: FileDoor = {
    async answer({ path, actor }) {
      const contact = actor.role === 'SYSTEM' ? contacts.get(path.replace('/contacts/', '')) : undefined;
      return contact ? { status: 200, headers: {}, body: JSON.stringify(contact) } : null;
    },
  };
  const feeds = { complaints, mirror, complaintsFiles };
  const service = await createAccountsService(readConfig(env), { bus, clock, log }, feeds);
  const mailbox = join(folder, 'mailbox');

  async function mailTo(address: string): Promise<readonly KeptMail[]> {
    await service.complaints.runOnce();
    await service.mirror.runOnce();
    await service.jobs.runOnce();
    await service.postman.runOnce();
    return (await listMail(mailbox)).filter(({ to }) => to === address);
  }

  return {
    service,
    complaints,
    mirror,
    contacts,
    clock,
    env,
    logged,
    mailTo,
    async ask(query, variables = {}, { actor = visitor, language = 'en' } = {}) {
      // Time goes on between requests, so that what is newer is also later.
      clock.advance(1);
      const result = await service.subgraph.execute({
        ...{ query, variables, operationName: null, actor, language, requestId: 'r1', event: null },
      });
      return JSON.parse(JSON.stringify(result)) as Answer;
    },
    async tokenFor(address) {
      const [newest] = await mailTo(address);
      const token = new URL(newest?.links[0] ?? '').searchParams.get('token');
      if (token === null) throw new Error('the newest letter has no token');
      return token;
    },
    async stop() {
      await service.stop();
      await schema?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One mutation of the accounts subgraph by name; gives its result. */
export function mutate(bench: AccountsBench) {
  return async (name: string, input: Record<string, unknown>, as?: Asking): Promise<Answer['data']> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selections[name]} refusal { code message } } }`;
    const { data, errors } = await bench.ask(query, { input }, as);
    if (errors) throw new Error(JSON.stringify(errors));
    return data[name];
  };
}

const account =
  'id email name role active profileComplete agency { id } profile { complete nik address phone }';
const session = `session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt account { ${account} } }`;
const selections: Readonly<Record<string, string>> = {
  register: 'mailedTo',
  requestPasswordReset: 'mailedTo',
  signIn: session,
  refreshSession: session,
  signOut: 'signedOut',
  activateAccount: `account { ${account} }`,
  resetPassword: `account { ${account} }`,
  completeProfile: `account { ${account} }`,
  revealPersonalData: 'personalData { account name email nik address phone }',
  setNoticePreferences: 'preferences { choices { kind email sms } quietHours }',
  unsubscribe: 'unsubscribed',
  sendLetterAgain: 'letter { id attempts canBeSent }',
  createStaffAccount: `account { ${account} }`,
  updateStaffAccount: `account { ${account} }`,
  eraseMyAccount: 'tombstone { account erasedAt askedBy ground }',
  eraseAccount: 'tombstone { account erasedAt askedBy ground }',
  setAccountActive: `account { ${account} }`,
};
