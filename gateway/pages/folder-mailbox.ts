import { mailboxFolder } from '../../platform/runtime/mail/mail-address';
import { listMail, readMail } from '../../platform/runtime/mail/mailbox';
import type { Mailbox } from './mailbox';

/** The mailbox page's view of letters kept in a folder; null where mail is really sent. */
export function folderMailbox(mailUrl: string | undefined): Mailbox | null {
  const folder = mailboxFolder(mailUrl ?? '');
  return folder === null ? null : { list: () => listMail(folder), read: (id) => readMail(folder, id) };
}
