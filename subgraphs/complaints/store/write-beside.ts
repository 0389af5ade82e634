import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/domain/actor';
import { tell } from '../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import type { Complaint, Disposition } from '../domain/complaint';
import { releasedEntry } from '../domain/conduct/ruling';
import type { Decided } from '../domain/decision';
import { factsOf } from '../domain/facts';
import { audienceOf } from '../domain/visibility';
import { dispositionRowOf } from './complaint-rows';
import { DispositionRecord } from './disposition.entity';
import { HistoryLineRecord } from './history-line.entity';
import { sortableId } from './sortable-id';
import { ThreadEntryRecord } from './thread-entry.entity';

/** What a decision has written beside the complaint: its line of history, its thread entry, its event. */
export async function writeBeside(
  manager: EntityManager,
  decided: Decided,
  { actor, revision }: { readonly actor: Actor; readonly revision: number },
): Promise<void> {
  const { complaint, step, entry } = decided;
  const at = complaint.changedAt;
  await manager.insert(HistoryLineRecord, {
    id: sortableId(at),
    complaintId: complaint.id,
    revision,
    at,
    action: step.action,
    fromState: step.from,
    toState: step.to,
    reason: step.reason,
    changes: JSON.stringify(step.changes),
    audience: decided.audience ?? audienceOf(complaint),
    byRole: actor.role,
    byAccountId: actor.accountId,
    byAgencyId: actor.agencyId,
  });
  // What was written at SP4N-LAPOR! stands in the thread at its time there.
  const followUpId = entry && sortableId(entry.at ?? at);
  if (entry && followUpId) {
    await manager.insert(ThreadEntryRecord, {
      ...entry,
      id: followUpId,
      complaintId: complaint.id,
      revision,
      at: entry.at ?? at,
    });
  }
  await tell<ComplaintEvent>(manager, [
    {
      type: decided.event,
      at: at.toISOString(),
      complaint: factsOf(complaint),
      // An entry that is let stand is new to all who could not read it before.
      followUpId: followUpId ?? releasedEntry(decided.ruling),
      agencies: decided.agencies,
    },
  ]);
}

/** Writes dispositions that are new or have changed. A disposition keeps its number: none is ever taken out. */
export async function writeDispositions(
  manager: EntityManager,
  before: readonly Disposition[],
  { id, dispositions }: Complaint,
): Promise<void> {
  const issued: DispositionRecord[] = [];
  for (const [number, disposition] of dispositions.entries()) {
    const known = before[number];
    if (!known) issued.push(dispositionRowOf(id, number, disposition));
    else if (known !== disposition) {
      const { endedAt, ending, readAt, acceptedAt, answeredAt, doneAt } = disposition;
      const { endReason, proposedAgencyId, unitPath } = disposition;
      const columns = { endedAt, ending, readAt, acceptedAt, answeredAt, doneAt };
      const change = { ...columns, endReason, proposedAgencyId, unitPath };
      await manager.update(DispositionRecord, { complaintId: id, number }, change);
    }
  }
  if (issued.length > 0) await manager.insert(DispositionRecord, issued);
}
