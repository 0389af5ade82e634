import {
  asOneOf,
  asText,
  asWholeNumber,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';
import { publicUrlSetting } from '../../platform/runtime/config/public-url-setting';
import { readDatabaseAddress } from '../../platform/runtime/database/database-url';

export const mirrorSettings = {
  databaseUrl: {
    name: 'MIRROR_DATABASE_URL',
    meaning: 'database of the mirror: `sqlite:<file>` or `mysql://user:password@host:port/schema`',
    fallback: 'sqlite:data/mirror.db',
    read: (value) => (readDatabaseAddress(value), value),
  },
  publicUrl: publicUrlSetting,
  apiUrl: {
    name: 'LAPOR_API_URL',
    meaning: 'where the calls of SP4N-LAPOR! are; `none` mirrors nothing; `npm start` puts a simulator there',
    fallback: 'none',
    read: readApiUrl,
  },
  environment: {
    name: 'LAPOR_ENVIRONMENT',
    meaning:
      'development or production of SP4N-LAPOR!; a hub that is not in production itself never speaks to production',
    fallback: 'development',
    read: asOneOf('development', 'production'),
  },
  hubEnvironment: {
    name: 'HUB_ENVIRONMENT',
    meaning: 'development or production: decides what `auto` means for GRAPHIQL and INTROSPECTION.',
    fallback: 'development',
    read: asOneOf('development', 'production'),
  },
  bearer: {
    name: 'LAPOR_BEARER',
    meaning: 'bearer token the ministry gave; needed with LAPOR_API_URL',
    fallback: 'none',
    read: asSecret,
  },
  token: {
    name: 'LAPOR_TOKEN',
    meaning: 'second token the ministry gave; needed with LAPOR_API_URL',
    fallback: 'none',
    read: asSecret,
  },
  createRoute: {
    name: 'LAPOR_CREATE_ROUTE',
    meaning: 'route that files a report, which differs between partners',
    fallback: '/complaints/complaint',
    read: asText,
  },
  cityInstitution: {
    name: 'LAPOR_INSTITUTION_ID',
    meaning: 'the city as an institution there',
    fallback: '5171',
    read: asWholeNumber(1, 999_999_999),
  },
  userId: {
    name: 'LAPOR_USER_ID',
    meaning: 'the user there in whose name the city writes',
    fallback: '77',
    read: asWholeNumber(1, 999_999_999),
  },
  channel: {
    name: 'LAPOR_CHANNEL_ID',
    meaning: 'the channel (sumber laporan) there that stands for the hub',
    fallback: '9',
    read: asWholeNumber(0, 999_999_999),
  },
  locationId: {
    name: 'LAPOR_LOCATION_ID',
    meaning: 'the city as a location there',
    fallback: '5171',
    read: asWholeNumber(1, 999_999_999),
  },
  defaultCategoryId: {
    name: 'LAPOR_DEFAULT_CATEGORY_ID',
    meaning: 'category there of what no admin has mapped; 0 holds such complaints back',
    fallback: '0',
    read: asWholeNumber(0, 999_999_999),
  },
  hiddenComplaints: {
    name: 'LAPOR_HIDDEN_COMPLAINTS',
    meaning: 'what becomes of hidden complaints (rahasia): never sent, or sent flagged as secret',
    fallback: 'never',
    read: asOneOf('never', 'flagged'),
  },
  longestText: {
    name: 'LAPOR_TEXT_LIMIT',
    meaning: 'longest text of a report or follow-up there, in characters; the rest is read at the hub',
    fallback: '8000',
    read: asWholeNumber(500, 100_000),
  },
  attachmentStyle: {
    name: 'LAPOR_ATTACHMENT_STYLE',
    meaning: 'how ids of files are written in a new report: full-stop (since November 2025) or plain',
    fallback: 'full-stop',
    read: asOneOf('full-stop', 'plain'),
  },
  callsPerMinute: {
    name: 'LAPOR_CALLS_PER_MINUTE',
    meaning: 'most calls a minute that one node of the mirror makes',
    fallback: '120',
    read: asWholeNumber(1, 1_000_000),
  },
  readSeconds: {
    name: 'LAPOR_READ_SECONDS',
    meaning: 'seconds after which a call that reads has failed',
    fallback: '30',
    read: asWholeNumber(1, 600),
  },
  createSeconds: {
    name: 'LAPOR_CREATE_SECONDS',
    meaning: 'seconds after which a call that writes has failed',
    fallback: '90',
    read: asWholeNumber(1, 600),
  },
  largestAnswer: {
    name: 'LAPOR_ANSWER_BYTES',
    meaning: 'largest answer that is read, in bytes',
    fallback: '8388608',
    read: asWholeNumber(10_000, 100_000_000),
  },
  pollSeconds: {
    name: 'LAPOR_POLL_SECONDS',
    meaning: 'seconds between two looks at what changed there',
    fallback: '300',
    read: asWholeNumber(1, 86_400),
  },
  reportUrl: {
    name: 'LAPOR_REPORT_URL',
    meaning: 'public page of a report there, its number in place of `{id}`; none shows no link',
    fallback: 'none',
    read: readReportUrl,
  },
  pushSecret: {
    name: 'LAPOR_PUSH_SECRET',
    meaning: 'key of the signature of events that are pushed to the hub; without one none is believed',
    fallback: 'none',
    read: asSecret,
  },
} satisfies Settings;

export type MirrorConfig = Configuration<typeof mirrorSettings>;

/** Faults of settings that depend on each other; a copy of the hub for trials must never reach the ministry. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): MirrorConfig {
  const config = readSettings(mirrorSettings, env);
  if (config.apiUrl !== null && (config.bearer === null || config.token === null))
    throw new Error('LAPOR_BEARER and LAPOR_TOKEN must be set where LAPOR_API_URL is');
  if (config.environment === 'production' && config.hubEnvironment !== 'production')
    throw new Error('LAPOR_ENVIRONMENT is production in a hub whose HUB_ENVIRONMENT is not');
  return config;
}

function asSecret(value: string): string | null {
  return value === 'none' ? null : value;
}

function readReportUrl(value: string): string | null {
  if (value === 'none') return null;
  if (!value.includes('{id}') || !URL.canParse(value)) throw new Error('must be a URL with {id}, or none');
  return value;
}

function readApiUrl(value: string): string | null {
  if (value === 'none') return null;
  if (!URL.canParse(value)) throw new Error('must be a URL or none');
  const { protocol, hostname } = new URL(value);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isLoopback) throw new Error('must be https, or on this machine');
  return value.replace(/\/+$/, '');
}
