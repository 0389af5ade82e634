import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { eraseReporter, reportUnreachable } from '../../domain/intake/contact';
import type { RefusalCode } from '../../domain/refusals';
import type { OfflineReporter } from '../../store/intake/offline-reporters';
import { act } from '../act';
import type { Command, ComplaintsContext } from '../context';

/** The agency could not reach the reporter: the form says so, and goes up the chain. */
export const reportReporterUnreachable: Command<{
  readonly complaintId: string;
  readonly tried: string;
}> = (context, actor, { complaintId, tried }) =>
  act(context, { actor, complaintId }, (complaint, by) => reportUnreachable(complaint, tried, by));

/** Throws away the data of a reporter without account. */
export const eraseOfflineReporter: Command<{
  readonly complaintId: string;
  readonly reason: string | null;
}> = (context, actor, { complaintId, reason }) =>
  act(context, { actor, complaintId }, (complaint, by) => eraseReporter(complaint, reason, by));

/** Shows the data of one reporter without account, with a reason, logged before they are shown. */
export async function revealOfflineReporter(
  { reporters }: ComplaintsContext,
  actor: Actor,
  input: { readonly complaintId: string; readonly reason: string },
): Promise<OfflineReporter | Refused<RefusalCode>> {
  if (mustBeSignedIn(actor)) return refuse('NOT_SIGNED_IN');
  return reporters.reveal(input, actor);
}
