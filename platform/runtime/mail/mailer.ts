import { openMailbox } from './mailbox';
import { readMailAddress } from './mail-address';
import { openSmtp } from './smtp-mailer';

/** One letter to one person. */
export interface Mail {
  /** Stable over repeated sending, so that whoever receives it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** When it was written. */
  readonly at: Date;
}

/** Hands a letter over. Resolves when the other side has taken it; throws when it has not. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  stop(): Promise<void>;
}

/** The mailer of a `MAIL_URL`; `from` is the sender of every letter. */
export function openMailer(url: string, from: string): Mailer {
  const address = readMailAddress(url);
  return address.kind === 'mailbox' ? openMailbox(address.folder, from) : openSmtp(address.url, from);
}
