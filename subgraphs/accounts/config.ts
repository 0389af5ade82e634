import { accessTokenSetting } from '../../platform/runtime/config/access-token-setting';
import { mailroomAddressSetting, replyKeysSetting } from '../../platform/runtime/config/mailroom-settings';
import { mailFromSetting, mailUrlSetting } from '../../platform/runtime/config/mail-settings';
import { publicUrlSetting } from '../../platform/runtime/config/public-url-setting';
import { sealingSetting } from '../../platform/runtime/config/sealing-setting';
import {
  asWholeNumber,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';
import { readDatabaseAddress } from '../../platform/runtime/database/database-url';
import { readSmsAddress } from '../../platform/runtime/sms/sms-address';
import { readQuietHours } from './domain/notices/quiet-hours';

export const accountsSettings = {
  databaseUrl: {
    name: 'ACCOUNTS_DATABASE_URL',
    meaning: 'where accounts are kept: sqlite:<file> or mysql://user:password@host:port/schema',
    fallback: 'sqlite:data/accounts.db',
    read: (value) => (readDatabaseAddress(value), value),
  },
  accessTokens: accessTokenSetting,
  sealingKeys: sealingSetting,
  publicUrl: publicUrlSetting,
  mailUrl: mailUrlSetting,
  mailFrom: mailFromSetting,
  mailroomAddress: mailroomAddressSetting,
  replyKeys: replyKeysSetting,
  accessTokenSeconds: {
    name: 'ACCESS_TOKEN_SECONDS',
    meaning: 'life of an access token in seconds',
    fallback: '600',
    read: asWholeNumber(5, 86_400),
  },
  refreshTokenDays: {
    name: 'REFRESH_TOKEN_DAYS',
    meaning: 'days a device stays signed in without being used',
    fallback: '30',
    read: asWholeNumber(1, 365),
  },
  passwordMemoryKib: {
    name: 'PASSWORD_MEMORY_KIB',
    meaning: 'memory of one password hash (argon2id) in KiB; lower it for tests only',
    fallback: '19456',
    read: asWholeNumber(8, 1_048_576),
  },
  passwordPasses: {
    name: 'PASSWORD_PASSES',
    meaning: 'passes of one password hash (argon2id)',
    fallback: '2',
    read: asWholeNumber(1, 20),
  },
  smsUrl: {
    name: 'SMS_URL',
    meaning:
      'how text messages are sent: twilio:https://api.twilio.com?from=+1… with account SID and token as its user and password, mailbox:<folder> to keep them beside the letters, or none',
    fallback: 'none',
    read: (value) => (readSmsAddress(value), value),
  },
  quietHours: {
    name: 'NOTICE_QUIET_HOURS',
    meaning:
      'hours in WITA in which nobody is written to about complaints unless they choose others: HH:MM-HH:MM, or none',
    fallback: '21:00-06:00',
    read: (value) => {
      const read = readQuietHours(value);
      if (read === undefined) throw new Error('must be HH:MM-HH:MM or none');
      return read;
    },
  },
  noticeDigestAbove: {
    name: 'NOTICE_DIGEST_ABOVE',
    meaning:
      'notices that wait for one person at once and are still letters of their own; more are one letter',
    fallback: '3',
    read: asWholeNumber(1, 100),
  },
} satisfies Settings;

export type AccountsConfig = Configuration<typeof accountsSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): AccountsConfig {
  return readSettings(accountsSettings, env);
}
