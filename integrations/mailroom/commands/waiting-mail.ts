import { digestOf } from './ask-sender';
import type { MailroomContext } from './context';

/** What somebody with the link is about to confirm. */
export interface MailToBeConfirmed {
  readonly topic: string;
  readonly body: string;
  readonly files: number;
  readonly receivedAt: Date;
  readonly expiresAt: Date;
}

export async function waitingMail(
  { mails }: MailroomContext,
  token: string,
): Promise<MailToBeConfirmed | null> {
  const found = await mails.waitingFor(digestOf(token));
  if (!found?.record.expiresAt) return null;
  const { record, mail } = found;
  const { topic, body, files } = mail;
  return { topic, body, files, receivedAt: record.listedAt, expiresAt: found.record.expiresAt };
}
