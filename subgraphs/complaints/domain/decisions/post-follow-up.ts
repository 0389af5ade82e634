import { worksForAgency } from '../../../../platform/domain/actor';
import { refuse } from '../../../../platform/domain/refusal';
import { currentDispositions, isReporter, leadOf, type Complaint } from '../complaint';
import { stepOf, type By, type Decision, type NewThreadEntry } from '../decision';
import { after, isFinal } from '../lifecycle';
import { audienceOf } from '../visibility';
import { mustBeSignedIn } from './who';

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
  const author = isReporter(complaint, actor.accountId)
    ? 'REPORTER'
    : held
      ? 'AGENCY'
      : actor.role === 'ADMIN'
        ? 'ADMIN'
        : null;
  if (author === null) return refuse('FORBIDDEN');
  // A closed complaint is reopened first, so that its clocks and its agency know of the question.
  if (isFinal(complaint.state) || complaint.state === 'CLOSED') return refuse('NOT_ALLOWED_NOW');

  const byLead = author === 'AGENCY' && leadOf(complaint)?.agencyId === actor.agencyId;
  const state = (byLead ? after(complaint.state, 'answer') : null) ?? complaint.state;
  const now = { ...complaint, state, changedAt: at };
  const entry: NewThreadEntry = {
    kind: 'FOLLOW_UP',
    author,
    agencyId: author === 'AGENCY' ? (held?.agencyId ?? null) : null,
    agencyName: author === 'AGENCY' ? (held?.agencyName ?? null) : null,
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
