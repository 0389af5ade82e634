import { worksForAgency } from '../../../../platform/domain/actor';
import { refuse } from '../../../../platform/domain/refusal';
import { isReporter, type Complaint } from '../complaint';
import { stepOf, type By, type Decision, type HistoryStep } from '../decision';
import { handles, mustBeSignedIn, mustHoldDisposition } from '../decisions/who';
import { isFinal } from '../lifecycle';
import { hasAccount } from './offline-reporter';

/**
 * The reporter could not be reached (SOP): the form says so, with what was tried, and goes up the chain. By an agency
 * that holds the complaint, or by who handles it.
 */
export function reportUnreachable(complaint: Complaint, tried: string, by: By): Decision {
  const stranger = handles(by.actor, complaint) ? null : mustHoldDisposition(by.actor, complaint);
  if (stranger) return stranger;
  if (isFinal(complaint.state) || complaint.state === 'CLOSED') return refuse('NOT_ALLOWED_NOW');
  const said = { action: 'reportUnreachable', reason: tried, event: 'ReporterUnreachable' } as const;
  // Up the chain of the agency that tried; who handles complaints has nobody above to tell.
  const tryer = handles(by.actor, complaint) ? null : by.actor.agencyId;
  return { ...unchanged(complaint, by, said), agencies: tryer === null ? [] : [tryer] };
}

/** Who holds the receipt signs in and takes the complaint into his or her account. */
export function linkAccount(complaint: Complaint, accountId: string, by: By): Decision {
  if (by.actor.role !== 'CITIZEN') return refuse('FORBIDDEN');
  const linked = { ...complaint, reporterId: accountId, changedAt: by.at };
  return {
    ...unchanged(complaint, by, { action: 'linkAccount', reason: null, event: 'ReporterChanged' }),
    complaint: linked,
  };
}

/** The data of a reporter without account are thrown away: by the reporter, or by who handles the complaint. */
export function eraseReporter(complaint: Complaint, reason: string | null, by: By): Decision {
  const { actor } = by;
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (!isReporter(complaint, actor.accountId) && !handles(actor, complaint)) return refuse('FORBIDDEN');
  if (complaint.reporterId === null || hasAccount(complaint.reporterId)) return refuse('NO_OFFLINE_REPORTER');
  return unchanged(complaint, by, { action: 'eraseReporter', reason, event: 'ReporterChanged' });
}

/** Whether somebody may be shown the data of a reporter without account: one at a time, with a reason, logged. */
export function mayReveal(
  complaint: Pick<Complaint, 'accusedSide' | 'supervisory'>,
  { actor }: Pick<By, 'actor'>,
): boolean {
  return (
    handles(actor, complaint) ||
    (actor.role === 'INSPECTOR' && complaint.supervisory && worksForAgency(actor))
  );
}

interface Told {
  readonly action: HistoryStep['action'];
  readonly reason: string | null;
  readonly event: 'ReporterUnreachable' | 'ReporterChanged';
}

/** A line of history for the parties; the complaint itself stays what it was. */
function unchanged(complaint: Complaint, { at }: By, { action, reason, event }: Told) {
  const now = { ...complaint, changedAt: at };
  return {
    complaint: now,
    step: stepOf(action, [complaint, now], reason),
    entry: null,
    event,
    agencies: [],
    audience: 'PARTIES',
  } as const;
}
