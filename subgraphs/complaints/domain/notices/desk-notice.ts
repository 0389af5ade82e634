import type { DeskNoticeKind } from '../../../../schema/events/notice-words';
import { newestOf, type Draft, type StaffMember } from '../approval/draft';
import { currentDispositions, leadOf, type Complaint } from '../complaint';
import type { Decided } from '../decision';
import type { Receiver } from '../escalation/receivers';
import { handlerOf } from '../secrecy/accused';
import { seenBy } from '../visibility';

/** What desks are told of a step, beside clocks and dispositions, which have their own ways. */
export interface DeskNotice {
  readonly kind: Exclude<DeskNoticeKind, 'CLOCK' | 'DISPOSITION' | 'COMMENTS'>;
  readonly desk: Receiver;
  /** Accounts at the desk who are told; everybody when it is left out. */
  readonly only?: readonly string[];
}

/**
 * Whom a step is told to (SOP: a reporter who cannot be reached goes up the chain; life cycle, column "tells": what is
 * given back the secretariat, what is reopened or withdrawn the agency; design: appeals, to who decides them and to whose
 * outcome it was). Who may not see the complaint is never told of it.
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
    case 'DispositionReturned':
      return wasGivenBack(complaint, agencies)
        ? [{ kind: 'RETURNED', desk: { role: handlerOf(complaint), agencyId: null } }]
        : [];
    case 'ComplaintReopened':
      return leadDesks(complaint, ['OFFICER']).map((desk) => ({ kind: 'REOPENED', desk }));
    case 'ComplaintWithdrawn':
      return holders(complaint).map((desk) => ({ kind: 'WITHDRAWN', desk }));
    case 'ReporterUnreachable':
      return agencies.map((agencyId) => ({
        kind: 'REPORTER_UNREACHABLE',
        desk: { role: 'APPROVER', agencyId },
      }));
    default:
      return [];
  }
}

/** An agency gave it back; what the secretariat took back itself it need not be told. */
function wasGivenBack({ dispositions, changedAt }: Complaint, agencies: readonly string[]): boolean {
  return dispositions.some(
    ({ agencyId, ending, endedAt }) =>
      agencies.includes(agencyId) && ending === 'RETURNED' && endedAt?.getTime() === changedAt.getTime(),
  );
}

/** The officers of every agency that has it, the lead first. */
function holders(complaint: Complaint): readonly Receiver[] {
  if (complaint.supervisory) return leadOf(complaint) ? leadDesks(complaint, ['OFFICER']) : [];
  return currentDispositions(complaint).map(({ agencyId }) => ({ role: 'OFFICER', agencyId }));
}

/** Who works on it: what is supervisory has the Inspectorate (Article 4(1)), or the secretariat when that is accused. */
function leadDesks(complaint: Complaint, roles: readonly ('OFFICER' | 'APPROVER')[]): readonly Receiver[] {
  const agencyId = leadOf(complaint)?.agencyId ?? null;
  if (complaint.supervisory) {
    return [{ role: complaint.accusedSide === 'INSPECTORATE' ? 'ADMIN' : 'INSPECTOR', agencyId: null }];
  }
  return agencyId === null ? [] : roles.map((role) => ({ role, agencyId }));
}

/**
 * Whom a draft is told to that has moved: who may take its next step, or who wrote it when it was sent back (procedure
 * of the licensing office). Approvers and officers are desks of their own.
 */
export function draftNoticesOf(
  draft: Draft,
  complaint: Complaint,
  { staff, approvers }: { readonly staff: readonly StaffMember[]; readonly approvers: readonly string[] },
): readonly DeskNotice[] {
  const isBack = draft.state === 'SENT_BACK';
  // Who takes note holds nothing up: the draft waits for whom it waited before.
  if (wasNoted(draft)) return [];
  const told = isBack ? [newestOf(draft).byAccountId] : approvers;
  const kind = isBack ? 'DRAFT_SENT_BACK' : 'DRAFT_WAITING';
  return toStaff({ kind, agencyId: draft.agencyId, told }, complaint, staff);
}

/** A record that has come to another step of its chain. */
export interface MovedRecord {
  readonly agencyId: string;
  /** Whom it waited for before, and waits for now. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** Who wrote it, when the last initial or signature came with this step. */
  readonly signedFor: string | null;
}

/** Whom a record waits for, but for those it waited for before; and who wrote it, once it has all signatures. */
export function recordNoticesOf(
  { agencyId, before, now, signedFor }: MovedRecord,
  complaint: Complaint,
  staff: readonly StaffMember[],
): readonly DeskNotice[] {
  const waiting = now.filter((accountId) => !before.includes(accountId));
  const signed = signedFor === null ? [] : [signedFor];
  return [
    ...toStaff({ kind: 'RECORD_WAITING', agencyId, told: waiting }, complaint, staff),
    ...toStaff({ kind: 'RECORD_SIGNED', agencyId, told: signed }, complaint, staff),
  ];
}

/** To some of the staff of an agency, each at the own desk. */
function toStaff(
  {
    kind,
    agencyId,
    told,
  }: {
    readonly kind: DeskNotice['kind'];
    readonly agencyId: string;
    readonly told: readonly string[];
  },
  complaint: Complaint,
  staff: readonly StaffMember[],
): readonly DeskNotice[] {
  const desks = (['APPROVER', 'OFFICER'] as const).map((role) => ({
    kind,
    desk: { role, agencyId },
    only: staff
      .filter(({ accountId, isApprover }) => told.includes(accountId) && isApprover === (role === 'APPROVER'))
      .map(({ accountId }) => accountId),
  }));
  return desks.filter(
    ({ desk, only }) => only.length > 0 && seenBy({ ...desk, accountId: null }, complaint) !== null,
  );
}

/** Whether a note is the newest that happened to it. */
function wasNoted(draft: Draft): boolean {
  const last = draft.decisions.at(-1);
  return last?.decision === 'NOTED' && last.version === newestOf(draft).version;
}
