import type { DeskNoticeKind } from '../../../../schema/events/notice-words';
import { leadOf, type Complaint } from '../complaint';
import type { Decided } from '../decision';
import type { Receiver } from '../escalation/receivers';
import { handlerOf } from '../secrecy/accused';
import { seenBy } from '../visibility';

/** What desks are told of a step, beside clocks and dispositions, which have their own ways. */
export interface DeskNotice {
  readonly kind: Exclude<DeskNoticeKind, 'CLOCK' | 'DISPOSITION'>;
  readonly desk: Receiver;
}

/**
 * Whom a step is told to (SOP: a reporter who cannot be reached goes up the chain; design: appeals, to who decides
 * them and to whose outcome it was). Who may not see the complaint is never told of it.
 */
export function deskNoticesOf({
  complaint,
  event,
  agencies,
}: Pick<Decided, 'complaint' | 'event' | 'agencies'>): readonly DeskNotice[] {
  return planned(complaint, event, agencies).filter(
    ({ desk }) => seenBy({ ...desk, accountId: null }, complaint) !== null,
  );
}

function planned(
  complaint: Complaint,
  event: Decided['event'],
  agencies: readonly string[],
): readonly DeskNotice[] {
  const { appeal } = complaint;
  switch (event) {
    case 'AppealOpened':
      return appeal ? [{ kind: 'APPEAL_OPENED', desk: appeal.desk }] : [];
    case 'AppealOverdue':
      return [{ kind: 'APPEAL_OVERDUE', desk: { role: handlerOf(complaint), agencyId: null } }];
    case 'AppealUpheld':
      return leadDesks(complaint, ['OFFICER', 'APPROVER']).map((desk) => ({ kind: 'APPEAL_UPHELD', desk }));
    case 'AppealDismissed':
      return leadDesks(complaint, ['APPROVER']).map((desk) => ({ kind: 'APPEAL_DISMISSED', desk }));
    case 'ReporterUnreachable':
      return agencies.map((agencyId) => ({
        kind: 'REPORTER_UNREACHABLE',
        desk: { role: 'APPROVER', agencyId },
      }));
    default:
      return [];
  }
}

/** Who works on it: what is supervisory has the Inspectorate (Article 4(1)), or the secretariat when that is accused. */
function leadDesks(complaint: Complaint, roles: readonly ('OFFICER' | 'APPROVER')[]): readonly Receiver[] {
  const agencyId = leadOf(complaint)?.agencyId ?? null;
  if (complaint.supervisory) {
    return [{ role: complaint.accusedSide === 'INSPECTORATE' ? 'ADMIN' : 'INSPECTOR', agencyId: null }];
  }
  return agencyId === null ? [] : roles.map((role) => ({ role, agencyId }));
}
