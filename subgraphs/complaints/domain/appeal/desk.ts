import type { Actor } from '../../../../platform/domain/actor';
import { leadOf, type Complaint } from '../complaint';
import type { KnownAgency } from '../decisions/forward';
import { seenBy } from '../visibility';
import type { AppealDesk } from './appeal';

/**
 * The approver above the office that reported the outcome: the head of the agency, a role APPROVER there. Nobody
 * decides about itself: the secretariat's outcome goes to the Inspectorate, and the Inspectorate's to the
 * secretariat, unless that side may not see the complaint.
 */
export function deskFor(complaint: Complaint, lead: KnownAgency | null): AppealDesk {
  const own: AppealDesk = { role: 'APPROVER', agencyId: leadOf(complaint)?.agencyId ?? null };
  const above: AppealDesk | null = lead?.isInspectorate
    ? { role: 'ADMIN', agencyId: null }
    : lead?.isSecretariat
      ? { role: 'INSPECTOR', agencyId: null }
      : null;
  return above && sees(above, complaint) ? above : own;
}

function sees({ role, agencyId }: AppealDesk, complaint: Complaint): boolean {
  const standIn: Actor = { role, agencyId, accountId: null };
  return seenBy(standIn, complaint) !== null;
}
