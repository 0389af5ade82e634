import type { VisibleComplaint } from '../../domain/visibility';
import type { ThreadEntry } from '../../store/reading';
import type { FollowUpType } from '../types/follow-up.type';
import { agencyOf, citizenOf } from '../types/stubs.type';

/** Names every field. An entry is presented only together with a complaint its viewer may see. */
export function presentFollowUp(seen: VisibleComplaint, entry: ThreadEntry): FollowUpType {
  return {
    seen,
    id: entry.id,
    kind: entry.kind,
    author: entry.author,
    agency: agencyOf(entry.agencyId),
    agencyName: entry.agencyName,
    // The complaint knows whether this viewer may know the reporter.
    reporter: entry.author === 'REPORTER' ? citizenOf(seen.reporterId) : null,
    body: entry.body,
    audience: entry.audience,
    review: entry.review ?? null,
    at: entry.at,
    fromLapor: entry.origin === 'LAPOR',
    editedAt: entry.editedAt,
  };
}
