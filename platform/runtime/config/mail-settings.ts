import { readMailAddress } from '../mail/mail-address';
import { asText, type Setting } from './settings';

/** For every service that writes letters. */
export const mailUrlSetting = {
  name: 'MAIL_URL',
  meaning: 'how mail is sent: smtp://user:password@host:port, or mailbox:<folder> to keep it in a folder',
  fallback: 'mailbox:data/mailbox',
  read: (value: string) => (readMailAddress(value), value),
} satisfies Setting<string>;

export const mailFromSetting = {
  name: 'MAIL_FROM',
  meaning: 'sender of mail, as in a From header',
  fallback: 'PRO Denpasar <no-reply@prodenpasar.invalid>',
  read: asText,
} satisfies Setting<string>;
