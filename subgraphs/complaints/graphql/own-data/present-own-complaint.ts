import type { Appeal } from '../../domain/appeal/appeal';
import { nameFor, type Attachment } from '../../domain/attachments/attachment';
import type { Unlock } from '../../domain/secrecy/unlock';
import { extensions } from '../../http/extensions';
import type { VisibleComplaint } from '../../domain/visibility';
import type { KeptNotice } from '../../store/escalation/notice-rows';
import type { HistoryLine, ThreadEntry } from '../../store/reading';

/** Raised whenever a field changes its meaning or goes; new fields do not raise it. */
export const ownComplaintsVersion = 1;

/** A complaint with all its reporter may read of it. Names every field; officers are in none. */
export function presentOwnComplaint(
  seen: VisibleComplaint,
  beside: {
    readonly body: string;
    readonly thread: readonly ThreadEntry[];
    readonly history: readonly HistoryLine[];
    readonly unlocks: readonly Unlock[];
    readonly attachments: readonly Attachment[];
    readonly notices: readonly KeptNotice[];
  },
) {
  return {
    id: seen.id,
    ticket: seen.ticket,
    class: seen.class,
    kind: seen.kind,
    category: seen.category,
    topic: seen.topic,
    body: beside.body,
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
    referredTo: seen.referredTo,
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
    /** The appeal against the outcome it has, or had last; the history tells of all. */
    appeal: seen.appeal && presentOwnAppeal(seen.appeal),
    appealCount: seen.appealCount,
    /** What came with it; the files themselves are given by `Complaint.attachments`. */
    attachments: beside.attachments.map((attachment) => ({
      id: attachment.id,
      at: attachment.storedAt.toISOString(),
      name: nameFor(seen, attachment, extensions),
      mediaType: attachment.mediaType,
      bytes: attachment.bytes,
      author: attachment.author,
      agency: attachment.agencyId,
      entry: attachment.followUpId,
    })),
    /** What the reporter was told of it. */
    notices: beside.notices.map(({ kind, issuedAt, readAt }) => ({
      ...{ kind, at: issuedAt.toISOString(), readAt: readAt?.toISOString() ?? null },
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

function presentOwnAppeal({ ground, state, reason, openedAt, dueAt, decidedAt, answer }: Appeal) {
  return {
    ...{ ground, state, reason, answer },
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
