import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import type { ClaimedJob } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { record, text } from '../../../../schema/events/parse';
import { receiverNamed } from '../../domain/escalation/receivers';
import type { DigestStore } from '../../store/support/digest-store';
import { tellSupporters as write } from '../../store/support/tell-supporters';

const parsePayload = record({ after: text });

/** A supported complaint was answered: its supporters are told, a batch for each job. */
export function tellSupporters(
  { database, clock, seal }: { readonly database: Database; readonly clock: Clock; readonly seal: Seal },
  { about: complaintId, kind, payload }: ClaimedJob,
): Promise<void> {
  const { after } = parsePayload(payload, kind);
  return write(database, { complaintId, after, seal, at: clock.now() });
}

/** Citizens commented on complaints of a desk. */
export async function tellOfComments(
  { digests, clock }: { readonly digests: DigestStore; readonly clock: Clock },
  { about }: ClaimedJob,
): Promise<void> {
  const receiver = receiverNamed(about);
  if (receiver) await digests.tell(receiver, clock.now());
}
