import type { Unlock } from '../../domain/secrecy/unlock';
import type { VisibleComplaint } from '../../domain/visibility';
import type { HistoryLine, ThreadEntry } from '../../store/reading';

/** Raised whenever a field changes its meaning or goes; new fields do not raise it. */
export const ownComplaintsVersion = 1;

/** A complaint with all its reporter may read of it. Names every field; officers are in none. */
export function presentOwnComplaint(
  seen: VisibleComplaint,
  beside: {
    readonly thread: readonly ThreadEntry[];
    readonly history: readonly HistoryLine[];
    readonly unlocks: readonly Unlock[];
  },
) {
  return {
    id: seen.id,
    ticket: seen.ticket,
    class: seen.class,
    kind: seen.kind,
    category: seen.category,
    topic: seen.topic,
    body: seen.body,
    place: { ...seen.place },
    incidentDate: seen.incidentDate,
    channel: seen.channel,
    identityHidden: seen.identityHidden,
    complaintHidden: seen.complaintHidden,
    accusedAgency: seen.accusedAgencyId,
    supervisory: seen.supervisory,
    state: seen.state,
    filedAt: seen.filedAt.toISOString(),
    closedAt: seen.closedAt?.toISOString() ?? null,
    outcome: seen.outcome,
    outcomeReason: seen.outcomeReason,
    rating: seen.rating,
    archiveReason: seen.archiveReason,
    agencies: seen.dispositions.map(({ agencyId, role, issuedAt, endedAt }) => ({
      ...{ agency: agencyId, role },
      issuedAt: issuedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    thread: beside.thread.map(({ at, kind, author, agencyId, body, audience }) => ({
      ...{ at: at.toISOString(), kind, author, agency: agencyId, body, audience },
    })),
    history: beside.history.map(({ at, action, from, to, byRole, byAgencyId, reason }) => ({
      ...{ at: at.toISOString(), action, from, to, byRole, byAgency: byAgencyId, reason },
    })),
    /** Agencies that asked for the hidden identity, and what they were answered. */
    identityUnlocks: beside.unlocks.map(({ agencyId, askedAt, reason, decision }) => ({
      ...{ agency: agencyId, askedAt: askedAt.toISOString(), reason },
      granted: decision?.granted ?? null,
      decisionReason: decision?.reason ?? null,
      until: decision?.until?.toISOString() ?? null,
    })),
  };
}
