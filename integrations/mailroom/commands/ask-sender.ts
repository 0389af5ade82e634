import { createHash, randomBytes } from 'node:crypto';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import { askingLetter } from '../domain/letters';
import type { MailroomContext } from './context';

/** Writes to a sender about everything that waits for a confirmation: one letter a day at most. */
export async function askSender({ mails, publicUrl }: MailroomContext, { about }: ClaimedJob): Promise<void> {
  await mails.ask(
    about,
    (asked) =>
      askingLetter(
        asked.map(({ token }) => `${publicUrl}/confirm-mail?token=${token}`),
        { quotesNumber: asked.some(({ quotes }) => quotes) },
      ),
    () => {
      const token = randomBytes(32).toString('base64url');
      return { token, digest: digestOf(token) };
    },
  );
}

/** What is kept of a token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(`confirm-mail:${token}`).digest('hex');
}

/** Nobody confirmed in time. */
export async function expireMail({ mails }: MailroomContext, { about }: ClaimedJob): Promise<void> {
  await mails.end(about, 'EXPIRED');
}
