import { isForPublic, type Attachment } from '../../domain/attachments/attachment';
import { leadOf } from '../../domain/complaint';
import { masked, maskedOrNull } from '../../domain/conduct/mask-text';
import { isBroughtFile } from '../../domain/mirror/brought-file';
import { extensions } from '../../http/extensions';
import type { MirroredComplaint, NumberedEntry } from '../../store/mirror/mirror-reading';
import type { MirroredAttachmentType, MirroredComplaintType, MirroredEntryType } from './mirror.type';

/** Names every field that may reach the mirror; the reporter, the address and the exact point are not among them. */
export function presentMirrored(read: MirroredComplaint): MirroredComplaintType {
  const { complaint, body, history, attachments } = read;
  const now = { topic: complaint.topic, body };
  const asFiled = (field: 'topic' | 'body') =>
    history.flatMap(({ changes }) => changes).find((change) => change.field === field)?.from ?? now[field];
  return {
    id: complaint.id,
    ticket: complaint.ticket,
    class: complaint.class,
    kind: complaint.kind,
    category: complaint.category,
    topic: masked(complaint.topic),
    body: masked(body),
    topicAsFiled: masked(asFiled('topic')),
    bodyAsFiled: masked(asFiled('body')),
    ward: maskedOrNull(complaint.place.ward),
    incidentDate: complaint.incidentDate,
    channel: complaint.channel,
    state: complaint.state,
    stateSince: read.stateSince,
    stateFromLapor: read.stateFromLapor,
    textSince: read.textSince?.at ?? null,
    textFromLapor: read.textSince?.fromLapor ?? false,
    categorySince: read.categorySince?.at ?? null,
    categoryFromLapor: read.categorySince?.fromLapor ?? false,
    outcome: complaint.outcome,
    archiveReason: complaint.archiveReason,
    identityHidden: complaint.identityHidden,
    complaintHidden: complaint.complaintHidden,
    supervisory: complaint.supervisory,
    flagged: read.flagged,
    withoutReporter: complaint.reporterId === null,
    leadAgency: leadOf(complaint)?.agencyId ?? null,
    rating: complaint.rating,
    filedAt: complaint.filedAt,
    changedAt: complaint.changedAt,
    forwardedAt: complaint.forwardedAt,
    entries: read.entries.map((entry) => presentEntry(entry, attachments)),
    attachments: attachments.map(presentFile),
    ownAttachments: attachments.filter(({ followUpId }) => followUpId === null).map(({ id }) => id),
  };
}

function presentEntry(entry: NumberedEntry, attachments: readonly Attachment[]): MirroredEntryType {
  return {
    id: entry.id,
    number: entry.number,
    kind: entry.kind,
    author: entry.author,
    agencyName: entry.agencyName,
    body: masked(entry.body),
    audience: entry.audience,
    held: entry.review === 'HELD' || entry.review === 'KEPT_HIDDEN',
    fromLapor: entry.origin === 'LAPOR',
    externalId: entry.externalId,
    at: entry.at,
    attachments: attachments.filter(({ followUpId }) => followUpId === entry.id).map(({ id }) => id),
  };
}

function presentFile(attachment: Attachment): MirroredAttachmentType {
  return {
    id: attachment.id,
    mediaType: attachment.mediaType,
    name: namelessOf(attachment),
    bytes: attachment.bytes,
    isPublic: isForPublic(attachment),
    fromLapor: isBroughtFile(attachment.id),
  };
}

/** Names of files name people. */
export function namelessOf({ id, mediaType }: Pick<Attachment, 'id' | 'mediaType'>): string {
  return `lampiran-${id.slice(0, 8)}.${extensions[mediaType] ?? 'bin'}`;
}
