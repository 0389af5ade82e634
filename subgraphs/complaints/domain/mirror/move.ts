import { isRefused, refuse } from '../../../../platform/domain/refusal';
import type { Complaint, ComplaintState } from '../complaint';
import { stepOf, stepped, type By, type Decided, type Decision, type NewThreadEntry } from '../decision';
import { lapse } from '../decisions/lapse';
import { mustBeSystem } from '../decisions/must-be-system';
import { reopened } from '../decisions/reopen';
import type { Action } from '../lifecycle';
import { audienceOf } from '../visibility';
import { timeInThread } from './thread-items';

type Step = Extract<
  Action,
  'requestInformation' | 'provideInformation' | 'verify' | 'archive' | 'lapse' | 'reopen'
>;

/**
 * What a change of state at SP4N-LAPOR! does here. Read a line as: to be VERIFIED, a complaint that is NEEDS_INFO is
 * handed back and verified. What is not written here is the city's own to do: dispositions, and an outcome with its
 * reason (life cycle, RESOLVED), so that nothing without one is closed from there. Nothing leads out of what is archived,
 * withdrawn, merged or referred.
 */
export const movesByLapor: Readonly<
  Partial<Record<ComplaintState, Readonly<Partial<Record<ComplaintState, readonly [Step, ...Step[]]>>>>>
> = {
  SUBMITTED: { NEEDS_INFO: ['provideInformation'] },
  NEEDS_INFO: { SUBMITTED: ['requestInformation'] },
  VERIFIED: { SUBMITTED: ['verify'], NEEDS_INFO: ['provideInformation', 'verify'] },
  IN_PROGRESS: { CLOSED: ['reopen'] },
  CLOSED: { RESOLVED: ['lapse'] },
  ARCHIVED: {
    SUBMITTED: ['archive'],
    NEEDS_INFO: ['archive'],
    VERIFIED: ['archive'],
    FORWARDED: ['archive'],
    IN_PROGRESS: ['archive'],
  },
};

export interface MirroredMove {
  readonly to: ComplaintState;
  /** When it changed over there. */
  readonly at: Date;
  /** In the words of whoever changed it. */
  readonly reason: string;
  /** When the state changed last, on whichever side, by that side's own time. */
  readonly stateSince: Date;
}

/** The steps of a move, one after the other, or why it is not followed: the later change of both sides stands. */
export function moveByLapor(complaint: Complaint, move: MirroredMove, by: By): Decision | readonly Decided[] {
  const stranger = mustBeSystem(by.actor);
  if (stranger) return stranger;
  if (complaint.state === move.to) return refuse('NOTHING_CHANGED');
  const steps = movesByLapor[move.to]?.[complaint.state];
  if (!steps) return refuse('NOT_ALLOWED_NOW');
  if (move.at <= move.stateSince) return refuse('CHANGED_SINCE');
  // What is hidden is not brought back to light by another system.
  if (steps.includes('reopen') && complaint.complaintHidden) return refuse('NOT_ALLOWED_NOW');
  const taken: Decided[] = [];
  let now = complaint;
  for (const step of steps) {
    const decision = take(step, now, { move, by });
    if (isRefused(decision)) return decision;
    taken.push(decision);
    now = decision.complaint;
  }
  return taken;
}

function take(
  step: Step,
  complaint: Complaint,
  { move, by }: { readonly move: MirroredMove; readonly by: By },
): Decision {
  const { at } = by;
  const { reason } = move;
  const spoken = { body: reason, at: timeInThread(complaint, move.at, at) };
  switch (step) {
    case 'requestInformation': {
      const now = stepped(complaint, step, { changedAt: at });
      if (isRefused(now)) return now;
      const entry = said('QUESTION', spoken, 'PARTIES');
      return {
        complaint: now,
        step: stepOf(step, [complaint, now]),
        entry,
        ...tells('InformationRequested'),
      };
    }
    case 'provideInformation': {
      const now = stepped(complaint, step, { changedAt: at });
      if (isRefused(now)) return now;
      return {
        ...{ complaint: now, step: stepOf(step, [complaint, now], reason), entry: null },
        ...tells('InformationProvided'),
      };
    }
    case 'verify': {
      if (complaint.category === null || complaint.kind === null) return refuse('CATEGORY_NEEDED');
      const now = stepped(complaint, step, { changedAt: at });
      if (isRefused(now)) return now;
      return {
        ...{ complaint: now, step: stepOf(step, [complaint, now], reason), entry: null },
        ...tells('ComplaintVerified'),
      };
    }
    case 'archive': {
      const now = stepped(complaint, step, { changedAt: at, closedAt: at, archiveReason: 'AT_LAPOR' });
      if (isRefused(now)) return now;
      return {
        ...{ complaint: now, step: stepOf(step, [complaint, now], reason), entry: null },
        ...tells('ComplaintArchived'),
      };
    }
    case 'lapse':
      return lapse(complaint, at, by);
    case 'reopen': {
      const now = reopened(complaint, at);
      if (isRefused(now)) return now;
      const entry = said('REOPENING', spoken, audienceOf(now));
      return {
        complaint: now,
        step: stepOf(step, [complaint, now], reason),
        entry,
        ...tells('ComplaintReopened'),
      };
    }
  }
}

function said(
  kind: NewThreadEntry['kind'],
  spoken: { readonly body: string; readonly at: Date },
  audience: NewThreadEntry['audience'],
): NewThreadEntry {
  return { kind, author: 'LAPOR', agencyId: null, agencyName: null, ...spoken, audience, origin: 'LAPOR' };
}

function tells(event: Decided['event']): Pick<Decided, 'event' | 'agencies'> {
  return { event, agencies: [] };
}
