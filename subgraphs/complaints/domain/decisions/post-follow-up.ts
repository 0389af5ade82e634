import { refuse } from '../../../../platform/domain/refusal';
import { isReporter, leadOf, type Complaint } from '../complaint';
import { answered } from '../coordination/delivery';
import { heldBy } from '../coordination/share';
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
  const held = heldBy(actor, complaint);
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

  const answers = held !== null && speaker.author === 'AGENCY';
  const byLead = answers && leadOf(complaint)?.agencyId === actor.agencyId;
  const state = (byLead ? after(complaint.state, 'answer') : null) ?? complaint.state;
  const dispositions = answers ? answered(complaint.dispositions, held, at) : complaint.dispositions;
  const now = { ...complaint, state, dispositions, changedAt: at };
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
