import { LetterRefused } from '../mail/letter-refused';
import { openMailbox } from '../mail/mailbox';
import type { Mailer } from '../mail/mailer';
import { readSmsAddress } from './sms-address';
import { openTwilio } from './twilio';

/** Carries text messages as an `SMS_URL` says. */
export function openSms(url: string): Mailer {
  const address = readSmsAddress(url);
  switch (address.kind) {
    case 'none':
      return { send: () => Promise.reject(new LetterRefused('NO_SMS')), stop: async () => undefined };
    case 'mailbox':
      return openMailbox(address.folder, 'SMS');
    case 'twilio':
      return openTwilio(address.account);
  }
}
