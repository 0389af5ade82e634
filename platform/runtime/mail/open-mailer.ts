import type { Mailer } from './mailer';
import { openMailbox } from './mailbox';
import { readMailAddress } from './mail-address';
import { openSmtp } from './smtp-mailer';

/** The mailer of a `MAIL_URL`; `from` is the sender of every letter. */
export function openMailer(url: string, from: string): Mailer {
  const address = readMailAddress(url);
  return address.kind === 'mailbox' ? openMailbox(address.folder, from) : openSmtp(address.url, from);
}
