import { worksForAgency } from '../../../../platform/domain/actor';
import { refuse } from '../../../../platform/domain/refusal';
import { currentDispositions, isReporter, leadOf, type Complaint } from '../complaint';
import { stepOf, type By, type Decision, type NewThreadEntry } from '../decision';
import { after, isFinal } from '../lifecycle';
import { audienceOf } from '../visibility';
import { handles, mustBeSignedIn, speaksFor } from './who';

/**
 * A follow-up (tindak lanjut) in the thread, by the reporter, by an agency that holds the complaint, or by the
 * secretariat. The lead agency's first one starts the work: FORWARDED becomes IN_PROGRESS.
 */
export function postFollowUp(complaint: Complaint, body: string, { actor, at }: By): Decision {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const held = worksForAgency(actor)
    ? currentDispositions(complaint).find(({ agencyId }) => agencyId === actor.agencyId)
    : undefined;
  const speaker = isReporter(complaint, actor.accountId)
    ? ({ author: 'REPORTER', agencyId: null, agencyName: null } as const)
    : held
      ? ({ author: 'AGENCY', agencyId: held.agencyId, agencyName: held.agencyName } as const)
      : handles(actor, complaint)
        ? speaksFor(actor)
        : null;
  if (speaker === null) return refuse('FORBIDDEN');
  // A closed complaint is reopened first, so that its clocks and its agency know of the question.
  if (isFinal(complaint.state) || complaint.state === 'CLOSED') return refuse('NOT_ALLOWED_NOW');

  const byLead =
    held !== undefined && speaker.author === 'AGENCY' && leadOf(complaint)?.agencyId === actor.agencyId;
  const state = (byLead ? after(complaint.state, 'answer') : null) ?? complaint.state;
  const now = { ...complaint, state, changedAt: at };
  const entry: NewThreadEntry = {
    kind: 'FOLLOW_UP',
    ...speaker,
    body,
    audience: audienceOf(now),
  };
  return {
    complaint: now,
    step: stepOf(state === complaint.state ? 'post' : 'answer', [complaint, now]),
    entry,
    event: 'FollowUpPosted',
    agencies: [],
  };
}
