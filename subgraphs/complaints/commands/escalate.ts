import type { Clock } from '../../../platform/domain/clock';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import { receiverNamed } from '../domain/escalation/receivers';
import type { NoticeStore } from '../store/escalation/notice-store';

interface EscalationContext {
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/** The clocks of a complaint may have reached a level: whoever is to be told of it is told. */
export function escalate({ notices, clock }: EscalationContext, { about }: ClaimedJob): Promise<void> {
  return notices.escalate(about, clock.now());
}

/** Something was issued for a desk. */
export async function tellDesk({ notices, clock }: EscalationContext, { about }: ClaimedJob): Promise<void> {
  const receiver = receiverNamed(about);
  if (receiver) await notices.tellDesk(receiver, clock.now());
}
