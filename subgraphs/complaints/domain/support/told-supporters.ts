import type { Decided } from '../decision';
import { reporterNoticeOf } from '../notices/reporter-notice';
import { audienceOf } from '../visibility';

/** Who supports a complaint is told what its reporter is told, of answers and outcomes that everybody can read. */
export function tellsSupporters({
  complaint,
  event,
  entry,
}: Pick<Decided, 'complaint' | 'event' | 'entry'>): boolean {
  const kind = reporterNoticeOf({ event, entry });
  if (kind !== 'ANSWERED' && kind !== 'RESOLVED') return false;
  return audienceOf(complaint) === 'PUBLIC' && entry?.audience !== 'PARTIES';
}
