import { staffPositions } from '../../../../schema/events/staff-positions';
import type { StaffMember } from '../approval/draft';

/** Who may decide an appeal at the desk of approvers, and who may not at any desk. */
export interface AppealJudges {
  /** Had a hand in the outcome: drafted, initialled, signed or reported it, or had it done in their name. */
  readonly hands: readonly string[];
  /** Approvers of the agency who stand above every one of those. */
  readonly above: readonly string[];
}

export const noJudges: AppealJudges = { hands: [], above: [] };

/**
 * The approver above (SOP: officer, section head, division head, secretary, head): an approver of the agency in a
 * higher position than everybody who had a hand in the outcome. An approver without a position stands above officers
 * alone; who has left the agency stands nowhere in it any more.
 */
export function judgesOf(hands: readonly string[], staff: readonly StaffMember[]): AppealJudges {
  const ranks = staff.filter(({ accountId }) => hands.includes(accountId)).map(rankOf);
  const highest = Math.max(0, ...ranks);
  const above = staff.filter((one) => rankOf(one) > highest && !hands.includes(one.accountId));
  return { hands, above: above.map(({ accountId }) => accountId) };
}

function rankOf({ isApprover, position }: StaffMember): number {
  if (!isApprover) return 0;
  // Positions are listed from the lowest to the highest.
  return 2 + staffPositions.findIndex((one) => one === position);
}
