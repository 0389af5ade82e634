import type { Complaint } from '../complaint';
import type { Decided } from '../decision';

/** Whether a change can start, stop or move a clock: most words in a thread cannot, and cost nothing here. */
export function touchesClocks(before: Complaint | null, { complaint, entry }: Decided): boolean {
  if (!before || before.state !== complaint.state || hasOtherHolders(before, complaint)) return true;
  if (before.class !== complaint.class || before.supervisory !== complaint.supervisory) return true;
  if (before.inherited !== complaint.inherited) return true;
  // A supporting agency may be the first to answer.
  return complaint.state === 'FORWARDED' && entry?.author === 'AGENCY';
}

/** How far an agency is with a complaint moves no clock; who holds it does. */
function hasOtherHolders(before: Complaint, { dispositions }: Complaint): boolean {
  return (
    before.dispositions.length !== dispositions.length ||
    dispositions.some(({ endedAt }, number) => endedAt !== before.dispositions[number]?.endedAt)
  );
}
