import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustBeReporter } from './who';

/** The reporter agrees that it is done, with a rating from 1 to 5 if he or she likes. */
export function confirm(complaint: Complaint, rating: number | null, { actor, at }: By): Decision {
  const stranger = mustBeReporter(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'confirm', { changedAt: at, closedAt: at, rating });
  if (isRefused(now)) return now;
  const changes = rating === null ? [] : [{ field: 'rating', from: '', to: String(rating) }];
  return {
    complaint: now,
    // The rating belongs to this closing: a reopened complaint has none, its history keeps it.
    step: { ...stepOf('confirm', [complaint, now]), changes },
    entry: null,
    event: 'ComplaintClosed',
    agencies: [],
  };
}
