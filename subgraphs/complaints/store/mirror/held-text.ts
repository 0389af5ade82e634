import { randomUUID } from 'node:crypto';
import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { Complaint } from '../../domain/complaint';
import type { Decided } from '../../domain/decision';
import { waitsForHuman } from '../../domain/mirror/held-text';
import { ConductFlagRecord } from '../conduct/conduct-flag.entity';
import { judged } from '../conduct/write-conduct';

/** Whether an edited text is held back, and flagged for the secretariat then: once, however often it comes. */
export async function holdsBack(
  manager: EntityManager,
  { id: complaintId, state }: Complaint,
  {
    decision,
    revision,
    editedAt,
    at,
  }: {
    readonly decision: Decided;
    readonly revision: number;
    readonly editedAt: Date;
    readonly at: Date;
  },
): Promise<boolean> {
  const { findings } = await judged(manager, decision);
  if (!waitsForHuman(state, findings)) return false;
  const known = await manager.findBy(ConductFlagRecord, [
    { complaintId, decision: IsNull() },
    // Decided of this very edit, which comes again; a later one is somebody's to decide anew.
    { complaintId, decision: 'KEEP_HIDDEN', held: true, decidedAt: MoreThanOrEqual(editedAt) },
  ]);
  const undecided = { held: true, decision: null, decidedAt: null, decidedBy: null, reason: null };
  const flags = findings
    .filter(({ place, word }) => !known.some((flag) => flag.place === place && flag.word === word))
    .map((found) => ({ id: randomUUID(), complaintId, revision, at, ...found, ...undecided }));
  if (flags.length > 0) await manager.insert(ConductFlagRecord, flags);
  return true;
}
