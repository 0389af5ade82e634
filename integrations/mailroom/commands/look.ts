import type { MailroomContext } from './context';

/** Mails listed in one transaction. */
const chunk = 200;

/** Lists what has come; gives how many mails. Two nodes may look at once: each mail is listed by one of them. */
export async function look({ mails, mailbox }: Pick<MailroomContext, 'mails' | 'mailbox'>): Promise<number> {
  if (!mailbox) return 0;
  const { validity, uids } = await mailbox.after((now) => mails.lastOf(mailbox.key, now));
  let listed = 0;
  for (let from = 0; from < uids.length; from += chunk) {
    const some = uids.slice(from, from + chunk);
    // Whoever was first lists the rest too, or its next look does.
    if (!(await mails.list(mailbox.key, validity, some))) return listed;
    listed += some.length;
  }
  return listed;
}
