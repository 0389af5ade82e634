import type { Actor } from '../../../../platform/domain/actor';
import { system } from '../../../../platform/domain/actor';
import { endOfWorkingDay } from '../../../../platform/domain/calendar/deadlines';
import { isRefused } from '../../../../platform/domain/refusal';
import type { ClaimedJob } from '../../../../platform/runtime/jobs/scheduled-job';
import { instant, record } from '../../../../schema/events/parse';
import {
  decideAppeal,
  escalateAppeal,
  openAppeal,
  type AppealTerms,
} from '../../domain/appeal/decide-appeal';
import { deskFor } from '../../domain/appeal/desk';
import { leadOf, type Complaint } from '../../domain/complaint';
import { mustBeSignedIn } from '../../domain/decisions/who';
import type { Command, CommandResult, ComplaintsContext } from '../context';
import { seenBy } from '../../domain/visibility';
import { judgesNow } from '../../store/appeal/outcome-hands';

/** The reporter does not accept the outcome. */
export async function appealResolution(
  context: ComplaintsContext,
  actor: Actor,
  { complaintId, reason }: { readonly complaintId: string; readonly reason: string },
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const terms = await termsFor(context, actor, complaintId);
  const { complaints, clock } = context;
  const changed = await complaints.change(complaintId, actor, (complaint) =>
    openAppeal(complaint, { reason, terms: terms(complaint) }, { actor, at: clock.now() }),
  );
  return isRefused(changed) ? changed : seenBy(actor, changed);
}

/** Who is above the office that reported the outcome decides: back to work, or the outcome stands. */
export const decideOnAppeal: Command<{
  readonly complaintId: string;
  readonly upheld: boolean;
  readonly reason: string;
}> = async ({ complaints, clock }, actor, { complaintId, ...ruling }) => {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const changed = await complaints.open(complaintId, actor, async ({ manager, complaint, write }) => {
    const judges = await judgesNow(manager, complaint);
    const decided = decideAppeal(complaint, { ...ruling, judges }, { actor, at: clock.now() });
    return isRefused(decided) ? decided : write(decided);
  });
  return isRefused(changed) ? changed : seenBy(actor, changed);
};

/** Desk and deadline of an appeal against the outcome of a complaint: in working days of its lead agency. */
export async function termsFor(
  { complaints, directory, clocks, clock, appealDays }: ComplaintsContext,
  actor: Actor,
  complaintId: string,
): Promise<(complaint: Complaint) => AppealTerms> {
  const found = await complaints.open(complaintId, actor, async ({ manager, complaint }) => {
    const { above } = await judgesNow(manager, complaint);
    return { leadId: leadOf(complaint)?.agencyId ?? null, hasApproverAbove: above.length > 0 };
  });
  const { leadId, hasApproverAbove } = isRefused(found) ? { leadId: null, hasApproverAbove: false } : found;
  const at = clock.now();
  const [[lead = null], calendar] = await Promise.all([
    directory.agencies(leadId === null ? [] : [leadId], at),
    leadId === null ? clocks.secretariat() : clocks.calendarOf(leadId),
  ]);
  const dueAt = endOfWorkingDay(calendar, at, appealDays);
  return (complaint) => ({ desk: deskFor(complaint, { lead, hasApproverAbove }), dueAt });
}

const parsePayload = record({ openedAt: instant });

/** Nobody decided an appeal in time. The rules are asked under the lock; who decided in the last moment was in time. */
export async function appealDue(
  { complaints, clock }: Pick<ComplaintsContext, 'complaints' | 'clock'>,
  job: ClaimedJob,
): Promise<void> {
  const { openedAt } = parsePayload(job.payload, job.kind);
  await complaints.change(job.about, system, (complaint) =>
    escalateAppeal(complaint, new Date(openedAt), { actor: system, at: clock.now() }),
  );
}
