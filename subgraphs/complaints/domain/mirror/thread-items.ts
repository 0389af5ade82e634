import { refuse } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision, type NewThreadEntry } from '../decision';
import { mustBeSystem } from '../decisions/must-be-system';
import { audienceOf } from '../visibility';

/** What somebody wrote at SP4N-LAPOR! in the thread of a complaint that is there too. */
export interface MirroredItem {
  /** By the one who reported it there. */
  readonly byReporter: boolean;
  /** The institution that wrote; null for the reporter and for the national admin. */
  readonly institution: string | null;
  readonly body: string;
  /** Secret there: for the parties alone here. */
  readonly isSecret: boolean;
  readonly at: Date;
}

/** Shown after the filing and not in the future, whatever clock wrote it (one second after the filing at least). */
export function timeInThread(complaint: Pick<Complaint, 'filedAt'>, written: Date, now: Date): Date {
  const least = complaint.filedAt.getTime() + 1000;
  const most = Math.max(least, now.getTime());
  return new Date(Math.min(Math.max(written.getTime(), least), most));
}

/**
 * An item joins the thread, whatever the state is: what was said over there is not lost here. In NEEDS_INFO the word
 * of the reporter is the answer. Its reporter is ours only where the complaint came from there.
 */
export function addItem(complaint: Complaint, item: MirroredItem, { actor, at }: By): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const isReporters = item.byReporter && complaint.channel === 'SP4N_LAPOR';
  const answered =
    isReporters && complaint.state === 'NEEDS_INFO'
      ? stepped(complaint, 'provideInformation', { changedAt: at })
      : null;
  const answers = answered !== null && !('refused' in answered);
  const now = answers ? answered : { ...complaint, changedAt: at };
  const entry: NewThreadEntry = {
    kind: answers ? 'INFORMATION' : 'FOLLOW_UP',
    author: isReporters ? 'REPORTER' : 'LAPOR',
    agencyId: null,
    agencyName: isReporters ? null : item.institution,
    body: item.body,
    audience: item.isSecret || answers ? 'PARTIES' : audienceOf(now),
    origin: 'LAPOR',
    at: timeInThread(complaint, item.at, at),
  };
  return {
    complaint: now,
    step: stepOf(answers ? 'provideInformation' : 'post', [complaint, now]),
    entry,
    event: answers ? 'InformationProvided' : 'FollowUpPosted',
    agencies: [],
    ...(item.isSecret ? { audience: 'PARTIES' as const } : {}),
  };
}

/** An item was edited, or taken away, over there. Only what came from there can be. */
export function changeItem(
  complaint: Complaint,
  { origin, action }: { readonly origin: string | null; readonly action: 'editEntry' | 'removeEntry' },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  if (origin !== 'LAPOR') return refuse('FORBIDDEN');
  const now = { ...complaint, changedAt: at };
  return {
    complaint: now,
    step: stepOf(action, [complaint, now]),
    entry: null,
    event: 'ComplaintRevised',
    agencies: [],
    // The public is not told what it can no longer read.
    audience: 'PARTIES',
  };
}
