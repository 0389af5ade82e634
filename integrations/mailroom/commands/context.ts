import type { Clock } from '../../../platform/domain/clock';
import type { SigningKeys } from '../../../platform/runtime/auth/signing-keys';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { Neighbour } from '../../../platform/runtime/remote/neighbour';
import type { ImapMailbox } from '../client/imap-mailbox';
import type { OwnAddresses } from '../domain/decide-mail';
import type { MailList } from '../store/mail-list';
import type { MailStore } from '../store/mail-store';

/** What every command works with. */
export interface MailroomContext {
  readonly mails: MailStore;
  readonly list: MailList;
  /** Null while the mailroom rests. */
  readonly mailbox: ImapMailbox | null;
  /** Null when no address is configured; then there is no mailbox either. */
  readonly own: OwnAddresses | null;
  readonly accounts: Neighbour;
  readonly complaints: Neighbour;
  readonly replyKeys: SigningKeys;
  readonly mailBytes: number;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Logger;
}
