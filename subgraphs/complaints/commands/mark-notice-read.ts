import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import { mustBeSignedIn } from '../domain/decisions/who';
import type { RefusalCode } from '../domain/refusals';
import type { KeptNotice } from '../store/escalation/notice-rows';
import type { NoticeReading } from '../store/escalation/notice-reading';

/** Somebody at the desk has read a notice: it is read for the desk. */
export async function markNoticeRead(
  { notices, clock }: { readonly notices: NoticeReading; readonly clock: Clock },
  actor: Actor,
  noticeId: string,
): Promise<KeptNotice | Refused<RefusalCode>> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  return (await notices.markRead(actor, noticeId, clock.now())) ?? refuse('NOT_FOUND');
}
