import type { Complaint } from '../complaint';
import { masked, maskedOrNull } from './mask-text';

/** What people wrote into a complaint, as those read it who are no party to it. */
export function maskedTexts(complaint: Complaint): Pick<Complaint, 'topic' | 'body' | 'outcomeReason'> {
  return {
    topic: masked(complaint.topic),
    body: masked(complaint.body),
    outcomeReason: maskedOrNull(complaint.outcomeReason),
  };
}
