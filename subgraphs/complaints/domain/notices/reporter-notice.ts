import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { Complaint } from '../complaint';
import type { Decided } from '../decision';
import { endOfSilence, type Silence, type SilenceTerms } from '../escalation/silence';

export type ReporterNoticeKind = Exclude<NoticeKind, 'CLOCK' | 'DISPOSITION'>;

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
    case 'FollowUpPosted': {
      const isHeld = entry?.review === 'HELD' || entry?.review === 'KEPT_HIDDEN';
      const isAnswer = entry?.author === 'AGENCY' || entry?.author === 'ADMIN';
      return isAnswer && !isHeld ? 'ANSWERED' : null;
    }
    default:
      return null;
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
