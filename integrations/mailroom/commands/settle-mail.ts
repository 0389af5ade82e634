import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';
import type { ListedMail } from '../store/mail-list';
import type { MailroomContext } from './context';

/** The secretariat has looked at a mail of the list. */
export async function settleMail(
  { list }: MailroomContext,
  actor: Actor,
  id: string,
): Promise<ListedMail | Refused<RefusalCode>> {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  if (actor.role !== 'ADMIN') return refuse('FORBIDDEN');
  return (await list.settle(id)) ?? refuse('MAIL_NOT_FOUND');
}
