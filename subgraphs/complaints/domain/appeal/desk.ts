import type { Actor } from '../../../../platform/domain/actor';
import { leadOf, type Complaint } from '../complaint';
import type { KnownAgency } from '../decisions/forward';
import { handlerOf } from '../secrecy/accused';
import { seenBy } from '../visibility';
import type { AppealDesk } from './appeal';

/**
 * Who is above the office that reported the outcome: the approvers of the agency who stand above everybody who had a
 * hand in it, and where there is none, who handles complaints (the chain of the notices: officer, approver, secretariat,
 * Inspectorate). Nobody decides about itself: the secretariat's outcome goes to the Inspectorate, and the
 * Inspectorate's to the secretariat, unless that side may not see the complaint.
 */
export function deskFor(
  complaint: Complaint,
  { lead, hasApproverAbove }: { readonly lead: KnownAgency | null; readonly hasApproverAbove: boolean },
): AppealDesk {
  const own: AppealDesk = { role: 'APPROVER', agencyId: leadOf(complaint)?.agencyId ?? null };
  const handler: AppealDesk = { role: handlerOf(complaint), agencyId: null };
  if (lead?.isInspectorate) return firstThatSees([{ role: 'ADMIN', agencyId: null }, own], complaint);
  if (lead?.isSecretariat) return firstThatSees([{ role: 'INSPECTOR', agencyId: null }, own], complaint);
  return hasApproverAbove ? own : firstThatSees([handler, own], complaint);
}

/** The last one where nobody sees it. */
function firstThatSees([first, other]: readonly [AppealDesk, AppealDesk], complaint: Complaint): AppealDesk {
  return sees(first, complaint) ? first : other;
}

function sees({ role, agencyId }: AppealDesk, complaint: Complaint): boolean {
  const standIn: Actor = { role, agencyId, accountId: null };
  return seenBy(standIn, complaint) !== null;
}
