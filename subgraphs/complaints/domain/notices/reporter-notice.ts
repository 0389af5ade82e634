import type { ReporterNoticeKind } from '../../../../schema/events/notice-words';
import type { Complaint } from '../complaint';
import type { Decided } from '../decision';
import { audienceOf } from '../visibility';
import { endOfSilence, type Silence, type SilenceTerms } from '../escalation/silence';

/**
 * What the reporter is told of a step (life cycle, column "tells"; design: notices); null when nothing. An entry that
 * waits for a human to look at it is told of when it is released, not before.
 */
export function reporterNoticeOf({
  event,
  entry,
}: Pick<Decided, 'event' | 'entry'>): ReporterNoticeKind | null {
  switch (event) {
    case 'ComplaintFiled':
      return 'RECEIPT';
    case 'InformationRequested':
      return 'QUESTION';
    case 'ComplaintForwarded':
      return 'FORWARDED';
    case 'ComplaintResolved':
      return 'RESOLVED';
    case 'ComplaintArchived':
      return 'ARCHIVED';
    case 'ComplaintReferred':
      return 'REFERRED';
    case 'FollowUpPosted': {
      const isHeld = entry?.review === 'HELD' || entry?.review === 'KEPT_HIDDEN';
      const isAnswer = ['AGENCY', 'ADMIN', 'LAPOR'].includes(entry?.author ?? '');
      return isAnswer && !isHeld ? 'ANSWERED' : null;
    }
    case 'ComplaintMerged':
      return 'MERGED';
    case 'ComplaintUnmerged':
      return 'UNMERGED';
    case 'DuplicatesChanged':
      return 'DUPLICATES_CHANGED';
    case 'AppealOpened':
      return 'APPEAL_RECEIVED';
    case 'AppealUpheld':
    case 'AppealDismissed':
      return 'APPEAL_DECIDED';
    default:
      return null;
  }
}

/**
 * Whether those whose complaints were merged into this one are told that it goes on: when its own reporter is told of
 * something they can read too, or that it ends (life cycle: "reporters of both stay informed").
 */
export function isNewsForMerged({
  complaint,
  event,
  entry,
}: Pick<Decided, 'complaint' | 'event' | 'entry'>): boolean {
  // The clocks it took over tell without asking whether anything was merged into it.
  if (complaint.inherited.length === 0) return false;
  switch (reporterNoticeOf({ event, entry })) {
    case 'FORWARDED':
    case 'RESOLVED':
      return audienceOf(complaint) === 'PUBLIC';
    case 'ANSWERED':
    case 'APPEAL_DECIDED':
      return entry?.audience === 'PUBLIC';
    case 'ARCHIVED':
    case 'REFERRED':
    case 'MERGED':
    case 'UNMERGED':
      return true;
    default:
      return false;
  }
}

/** Working days before a resolved complaint closes at which its reporter is reminded. */
export const closingSoonDays = 2;

/**
 * When to remind the reporter that silence closes the complaint: its last working days but two begin then. Null when
 * silence is so short that there is nothing to remind of.
 */
export function closingSoonAt(silence: Silence, terms: SilenceTerms): Date | null {
  const days = terms.days.lapse - closingSoonDays;
  if (silence.action !== 'lapse' || days < 1) return null;
  return endOfSilence(silence, { ...terms, days: { ...terms.days, lapse: days } });
}

/** It still waits for its end; a word of the reporter has taken the reminder back already. */
export function stillCloses(complaint: Pick<Complaint, 'state'>): boolean {
  return complaint.state === 'RESOLVED';
}
