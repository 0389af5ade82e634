import { mailFromSetting, mailUrlSetting } from '../../platform/runtime/config/mail-settings';
import { mailroomAddressSetting, replyKeysSetting } from '../../platform/runtime/config/mailroom-settings';
import { publicUrlSetting } from '../../platform/runtime/config/public-url-setting';
import { sealingSetting } from '../../platform/runtime/config/sealing-setting';
import {
  asWholeNumber,
  BadConfiguration,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';
import { readDatabaseAddress } from '../../platform/runtime/database/database-url';
import { readImapAddress } from './client/imap-address';

export const mailroomSettings = {
  databaseUrl: {
    name: 'MAILROOM_DATABASE_URL',
    meaning: 'database of the mailroom: `sqlite:<file>` or `mysql://user:password@host:port/schema`',
    fallback: 'sqlite:data/mailroom.db',
    read: (value) => (readDatabaseAddress(value), value),
  },
  imap: {
    name: 'MAILROOM_IMAP_URL',
    meaning:
      'mailbox that is read: imaps://user:password@host:port/folder, or imap:// with STARTTLS; none: the mailroom rests',
    fallback: 'none',
    read: readImapAddress,
  },
  lookSeconds: {
    name: 'MAILROOM_LOOK_SECONDS',
    meaning: 'seconds between two looks into the mailbox, besides those the mail server asks for',
    fallback: '60',
    read: asWholeNumber(1, 3_600),
  },
  mailBytes: {
    name: 'MAILROOM_MAIL_BYTES',
    meaning: 'longest mail that is read, in bytes; files in it are a third longer than by themselves',
    fallback: '36700160',
    read: asWholeNumber(10_240, 200 * 1024 * 1024),
  },
  address: mailroomAddressSetting,
  replyKeys: replyKeysSetting,
  sealingKeys: sealingSetting,
  publicUrl: publicUrlSetting,
  mailUrl: mailUrlSetting,
  mailFrom: mailFromSetting,
} satisfies Settings;

export type MailroomConfig = Configuration<typeof mailroomSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): MailroomConfig {
  const config = readSettings(mailroomSettings, env);
  if (config.imap !== null && config.address === null)
    throw new BadConfiguration(['MAILROOM_ADDRESS must be set: the mailbox of MAILROOM_IMAP_URL is its own']);
  return config;
}
