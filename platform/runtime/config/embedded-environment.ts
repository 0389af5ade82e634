import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the embedded hub puts in for settings nobody gave: SQLite files, a local mailbox and generated keys, all
 * under one folder, and links in mail that lead to this machine. A setting that was given always wins, so the same start serves MySQL or SMTP.
 */
export function embeddedEnvironment(
  env: Environment,
  dataFolder: string,
): Record<string, string | undefined> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const database = (service: string) => `sqlite:${join(folder, `${service}.db`)}`;
  const defaults: Record<string, string> = {
    ACCOUNTS_DATABASE_URL: database('accounts'),
    AGENCIES_DATABASE_URL: database('agencies'),
    COMPLAINTS_DATABASE_URL: database('complaints'),
    COMPLAINTS_FILES_URL: `folder:${join(folder, 'files')}`,
    ANALYTICS_DATABASE_URL: database('analytics'),
    MIRROR_DATABASE_URL: database('mirror'),
    MAILROOM_DATABASE_URL: database('mailroom'),
    PUBLIC_URL: `http://localhost:${env['PORT'] || '4000'}`,
    MAIL_URL: `mailbox:${join(folder, 'mailbox')}`,
    SMS_URL: `mailbox:${join(folder, 'mailbox')}`,
    ...keptKeys(join(folder, 'keys.json'), env),
  };
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  return { ...defaults, ...given };
}

/** Which settings are keys, and how one is made. */
const keyMakers: Readonly<Record<string, () => string>> = {
  ACCESS_TOKEN_KEYS: () => `k1:${randomBytes(32).toString('base64url')}`,
  SUBGRAPH_KEYS: () => `k1:${randomBytes(32).toString('base64url')}`,
  PERSONAL_DATA_KEY: () => `k1:${randomBytes(32).toString('base64')}`,
};

/** Generated once and kept: losing them means losing every session and all encrypted personal data. */
function keptKeys(file: string, env: Environment): Record<string, string> {
  const kept: Record<string, string> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {};
  const missing = Object.keys(keyMakers).filter((name) => !env[name] && !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = keyMakers[name]?.() ?? '';
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  return kept;
}
