import type { EntityManager } from 'typeorm';
import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import type { Complaint } from '../../domain/complaint';
import { recordNoticesOf } from '../../domain/notices/desk-notice';
import { isApproved, nextRecordApprovers, stepsOfRecord } from '../../domain/records/approve-record';
import { newestVersion, type ComplaintRecord } from '../../domain/records/record';
import { circumstancesOf } from '../approval/circumstances';
import { tellDesk } from '../notices/tell-desks';
import { readRecords } from './read-records';

/**
 * Tells those whom a record newly waits for, or who wrote it that all have signed, in the transaction of the step;
 * `before` is null for a new one.
 */
export async function tellOfRecord(
  manager: EntityManager,
  {
    id,
    before,
    chain,
  }: {
    readonly id: string;
    readonly before: ComplaintRecord | null;
    readonly chain: ApprovalChainFacts | null;
  },
  { complaint, at }: { readonly complaint: Complaint; readonly at: Date },
): Promise<void> {
  const [record] = await readRecords(manager, { id });
  const steps = record ? stepsOfRecord(record, chain) : null;
  if (!record || steps === null) return;
  const { agencyId } = record;
  const circumstances = await circumstancesOf(manager, agencyId, at);
  const waited = before ? nextRecordApprovers(before, steps, circumstances) : [];
  const now = nextRecordApprovers(record, steps, circumstances);
  const [version, earlier] = [newestVersion(record), before && newestVersion(before)];
  const isSigned = isApproved(version, steps) && !(earlier && isApproved(earlier, steps));
  const moved = { agencyId, before: waited, now, signedFor: isSigned ? version.madeBy : null };
  for (const notice of recordNoticesOf(moved, complaint, circumstances.staff))
    await tellDesk(manager, notice, { complaint, at });
}
