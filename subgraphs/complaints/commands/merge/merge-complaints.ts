import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse } from '../../../../platform/domain/refusal';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { merge, unmerge } from '../../domain/merge/merge';
import { seenBy } from '../../domain/visibility';
import type { CommandResult, ComplaintsContext } from '../context';

export interface MergeComplaint {
  readonly complaintId: string;
  /** The complaint it is handled with from now on; one that was merged itself stands for where that one is handled. */
  readonly targetId: string;
  readonly reason: string;
}

/** The secretariat has a duplicate handled as part of another complaint. */
export async function mergeComplaint(
  context: ComplaintsContext,
  actor: Actor,
  { complaintId, targetId, reason }: MergeComplaint,
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const { complaints, merges, clock } = context;
  const seen = await complaints.open(complaintId, actor, async ({ complaint }) => complaint);
  if (isRefused(seen)) return seen;
  const rootId = await merges.rootOf(targetId);
  if (rootId === null) return refuse('NOT_FOUND');
  // The lock would find one complaint and not two: the rules are asked without it, and write nothing.
  if (rootId === complaintId) {
    const decided = merge([seen, seen], { reason, readings: [], pauses: [] }, { actor, at: clock.now() });
    return isRefused(decided) ? decided : refuse('MERGE_WITH_ITSELF');
  }
  const clocks = await merges.clocks(seen);
  const merged = await complaints.changeTwo([complaintId, rootId], actor, (duplicate, target) =>
    merge([duplicate, target], { reason, ...clocks }, { actor, at: clock.now() }),
  );
  return isRefused(merged) ? merged : seenBy(actor, merged);
}

/** Takes a merging back: the complaint is where it was before. */
export async function unmergeComplaint(
  { complaints, clock }: ComplaintsContext,
  actor: Actor,
  { complaintId, reason }: Omit<MergeComplaint, 'targetId'>,
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const seen = await complaints.open(complaintId, actor, async ({ complaint }) => complaint);
  if (isRefused(seen)) return seen;
  const by = () => ({ actor, at: clock.now() });
  if (!seen.merged) {
    const decided = unmerge([seen, seen], reason, by());
    return isRefused(decided) ? decided : refuse('NOT_MERGED');
  }
  const free = await complaints.changeTwo([complaintId, seen.merged.intoId], actor, (duplicate, target) =>
    unmerge([duplicate, target], reason, by()),
  );
  return isRefused(free) ? free : seenBy(actor, free);
}
