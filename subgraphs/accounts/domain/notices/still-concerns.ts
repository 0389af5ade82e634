import { publicStates, type ComplaintFacts } from '../../../../schema/events/complaint-events';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { Desk } from './told';

const running: readonly string[] = ['SUBMITTED', 'NEEDS_INFO', 'VERIFIED', 'FORWARDED', 'IN_PROGRESS'];
const answered: readonly string[] = ['RESOLVED', 'CLOSED'];

/**
 * Whether an unsent notice is still to be sent, as the complaint is now. Who may not see the complaint any more is
 * not told of it, and nobody is told what has been overtaken. `desk` is null for the reporter.
 */
export function stillConcerns(
  { kind, desk }: { readonly kind: NoticeKind; readonly desk: Desk | null },
  complaint: ComplaintFacts,
): boolean {
  if (desk && !sees(desk, complaint)) return false;
  switch (kind) {
    case 'CLOCK':
      return running.includes(complaint.state);
    case 'DISPOSITION':
      return complaint.state === 'FORWARDED' || complaint.state === 'IN_PROGRESS';
    case 'APPEAL_OPENED':
    case 'APPEAL_OVERDUE':
      return complaint.appealOpen;
    case 'APPEAL_UPHELD':
    case 'REPORTER_UNREACHABLE':
    case 'RETURNED':
    case 'REOPENED':
      return running.includes(complaint.state);
    case 'WITHDRAWN':
      return complaint.state === 'WITHDRAWN';
    case 'APPEAL_DISMISSED':
      return !complaint.appealOpen && !running.includes(complaint.state);
    case 'DRAFT_WAITING':
    case 'DRAFT_SENT_BACK':
      return running.includes(complaint.state) || complaint.state === 'RESOLVED';
    case 'RECORD_WAITING':
    case 'RECORD_SIGNED':
      return running.includes(complaint.state) || answered.includes(complaint.state);
    case 'COMMENTS':
    case 'SUPPORTED':
      return isPublic(complaint);
    case 'QUESTION':
      return complaint.state === 'NEEDS_INFO';
    case 'CLOSING_SOON':
      return complaint.state === 'RESOLVED';
    case 'MERGED':
      return complaint.state === 'MERGED';
    case 'UNMERGED':
      return complaint.state !== 'MERGED';
    case 'APPEAL_RECEIVED':
      return complaint.appealOpen;
    case 'RECEIPT':
    case 'FORWARDED':
    case 'ANSWERED':
    case 'RESOLVED':
    case 'ARCHIVED':
    case 'REFERRED':
    case 'DUPLICATES_CHANGED':
    case 'MERGED_NEWS':
    case 'APPEAL_DECIDED':
    case 'MIRROR_DAY':
      return true;
  }
}

/** What anybody may see. */
function isPublic({ supervisory, complaintHidden, state }: ComplaintFacts): boolean {
  return !supervisory && !complaintHidden && publicStates.some((one) => one === state);
}

/**
 * What a desk may see, from the facts alone (service standard 2013, "Rahasia"). Stricter than the service that owns
 * complaints where the facts do not tell: an unsent letter is dropped rather than sent to the wrong desk.
 */
function sees({ role, agencyId }: Desk, complaint: ComplaintFacts): boolean {
  const { supervisory, accusedSide, leadAgency, supportingAgencies } = complaint;
  switch (role) {
    case 'ADMIN':
      return accusedSide !== 'SECRETARIAT';
    case 'INSPECTOR':
      return supervisory ? accusedSide !== 'INSPECTORATE' : isPublic(complaint);
    case 'OFFICER':
    case 'APPROVER':
      return (
        !supervisory &&
        agencyId !== null &&
        (leadAgency === agencyId || supportingAgencies.includes(agencyId))
      );
  }
}
