import { theirDate } from '../mapping/times';
import { attachmentsText } from '../mapping/attachments';
import { classNamed } from '../mapping/classes';
import { fitted, labelOf } from '../mapping/reference-text';
import { laporStatusNames } from '../mapping/states';
import { whyEntryStays, whyItStays } from '../domain/outbound/what-goes';
import { mirroredFile } from '../port/mirrored-complaint';
import { LaporFailure } from '../client/lapor-failure';
import type { LinkRow } from '../store/link.entity';
import { newLink } from '../store/new-link';
import { linkOnce } from '../store/outbound/sent-reports';
import { markFilesSent, planRest, releaseBehind } from '../store/outbound/what-follows';
import { reportOf } from './look-up';
import { held, skipped, type SentFile, type StepAbout, type StepEnd, type StepParts } from './step';

interface Uploaded {
  /** Ids there, by ids of ours. */
  readonly files: Readonly<Record<string, number>>;
}

/** CREATE: files first, then the report with them. A file that cannot go does not keep the report back. */
export async function sendReport(parts: StepParts, about: StepAbout): Promise<StepEnd> {
  const { delivery, complaint } = about;
  const { links, settings, remote, clock } = parts;
  const { complaintId, sequence } = delivery;
  const before: Uploaded = JSON.parse(delivery.progress ?? '{"files":{}}') as Uploaded;
  const linked = await links.of(complaintId, sequence);
  // Its answer was lost, and it was seen there before it was looked up: what waits for it is told all the same.
  if (linked)
    return arrived(about, { trackingId: linked.trackingId, uploaded: before, at: clock.now(), link: null });
  const known = await links.complaint(complaintId);
  const categoryId = (await links.categoryThere(complaint.category)) ?? settings.defaultCategoryId;
  const secrecy = {
    identityHidden: complaint.identityHidden || (known?.erased ?? false),
    complaintHidden: complaint.complaintHidden,
  };
  // Before any rule that keeps it here: what is there already has to be hidden and ended there too.
  if (delivery.uncertain && delivery.triedAt) {
    const found = await reportOf(remote, { ticket: complaint.ticket, sequence, since: delivery.triedAt });
    if (found !== null) return linkedNow(found, before, unseen);
  }
  const allowed = (known?.allowedAt ?? null) !== null;
  const stays = whyItStays({ ...complaint, allowed }, settings.hiddenComplaints);
  if (stays === 'FLAGGED') return held(stays);
  if (stays) return skipped(stays);
  if (categoryId === 0) return held('CATEGORY_UNMAPPED');
  const classificationId = await classificationOf(parts, about);
  if (classificationId === null) return held('CLASS_UNKNOWN');

  const label = labelOf({ ticket: complaint.ticket, sequence, entry: null });
  const title = complaint.topic;
  const place = complaint.ward ? `\n\nLokasi: ${complaint.ward}` : '';
  const limits = { most: settings.longestText, link: settings.publicUrl, label };
  const content = fitted(`${complaint.body}${place}`, limits);
  const uploaded = await sendFiles(parts, about, before);
  await parts.deliveries.note(delivery, {
    triedAt: delivery.triedAt ?? clock.now(),
    progress: JSON.stringify(uploaded),
  });
  const trackingId = await remote.call((client) =>
    client.createReport({
      ...{ title, content, categoryId, classificationId },
      ...{ channel: settings.channel, locationId: settings.locationId },
      incidentOn: complaint.incidentDate ?? theirDate(complaint.filedAt),
      attachments: attachmentsText(Object.values(uploaded.files), settings.attachmentStyle),
      ...{ anonymous: secrecy.identityHidden, secret: secrecy.complaintHidden },
    }),
  );
  return linkedNow(trackingId, uploaded, { ...secrecy, title, content });

  function linkedNow(trackingId: number, uploaded: Uploaded, seen: Filed): StepEnd {
    const at = clock.now();
    const link = newLink(
      {
        ...{ trackingId, complaintId, sequence, ticket: complaint.ticket, origin: 'HUB' },
        ...{ statusRaw: laporStatusNames.UNVERIFIED[0], status: 'UNVERIFIED' },
        ...{ ...seen, categoryId, institutionId: settings.cityInstitution },
      },
      at,
    );
    return arrived(about, { trackingId, uploaded, at, link });
  }
}

type Filed = Pick<LinkRow, 'identityHidden' | 'complaintHidden' | 'title' | 'content'>;

/** Of one that was looked up nobody knows what it was filed with: its words, and flags that may be new since. */
const unseen: Filed = { identityHidden: false, complaintHidden: false, title: null, content: null };

/** The report is there: what waited for it has its turn, entries of before it and files that did not go along. */
function arrived(
  about: StepAbout,
  {
    trackingId,
    uploaded,
    at,
    link,
  }: {
    readonly trackingId: number;
    readonly uploaded: Uploaded;
    readonly at: Date;
    /** Null: it has been linked. */
    readonly link: LinkRow | null;
  },
): StepEnd {
  const { delivery, complaint } = about;
  const files = sendableFiles(about).filter((id) => !(id in uploaded.files));
  const entries = complaint.entries.filter((entry) => !whyEntryStays(entry)).map(({ id }) => id);
  return {
    ...{ end: 'DONE', remoteId: trackingId },
    async also(manager) {
      if (link) await linkOnce(manager, link);
      await releaseBehind(manager, delivery, at);
      await markFilesSent(manager, delivery, { files: Object.keys(uploaded.files), at, remoteId: null });
      await planRest(manager, delivery, { entries: delivery.sequence === 1 ? entries : [], files, at });
    },
  };
}

/** Public files that came with the complaint itself and not from the other side. */
export function sendableFiles({ complaint }: StepAbout): readonly string[] {
  return complaint.attachments
    .filter(({ id, isPublic, fromLapor }) => isPublic && !fromLapor && complaint.ownAttachments.includes(id))
    .map(({ id }) => id);
}

/** Each file is sent up once, also when the report itself has to be tried again. */
async function sendFiles(parts: StepParts, about: StepAbout, before: Uploaded): Promise<Uploaded> {
  const files: Record<string, number> = { ...before.files };
  for (const id of sendableFiles(about)) {
    if (id in files) continue;
    const file = await fileToSend(parts, id);
    if (!file) continue;
    try {
      const [there] = await parts.remote.call((client) => client.uploadFiles([file]));
      if (there !== undefined) files[id] = there;
    } catch (error) {
      // It follows by itself, as a step of its own; only what would fail the report too is passed on.
      if (!(error instanceof LaporFailure) || !filesOwnFault.has(error.kind)) throw error;
    }
  }
  return { files };
}

const filesOwnFault: ReadonlySet<string> = new Set([
  'REJECTED',
  'FAULT',
  'REDIRECTED',
  'UNREADABLE',
  'TIMEOUT',
  'TOO_LARGE',
]);

export async function fileToSend(parts: StepParts, id: string): Promise<SentFile | null> {
  const file = await mirroredFile(parts.complaints, id);
  return file && { name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}

/** The class there, by the names of its list; the supervisory one of two that mean a complaint. */
async function classificationOf(
  { classifications }: StepParts,
  { complaint }: StepAbout,
): Promise<number | null> {
  const list = await classifications.items();
  const named = list.find(({ name }) => {
    const there = classNamed(name);
    return there?.class === complaint.class && there.supervisory === complaint.supervisory;
  });
  return named?.id ?? null;
}
