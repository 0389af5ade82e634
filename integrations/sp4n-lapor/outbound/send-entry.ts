import { sayAgain } from '../domain/outbound/steps-of-event';
import { canBeTold, laporStatusNames, laporStatusOf } from '../mapping/states';
import type { Also } from '../store/outbound/also';
import { changeLink } from '../store/outbound/sent-reports';
import { entryMark, fitted, labelOf } from '../mapping/reference-text';
import { whyEntryStays } from '../domain/outbound/what-goes';
import type { MirroredEntry } from '../port/mirrored-complaint';
import { keepOwnItem, markFilesSent, planAgain, planRest } from '../store/outbound/what-follows';
import { itemOf } from './look-up';
import { fileToSend, sendableFiles } from './send-report';
import { skipped, type SentFile, type StepEnd, type StepOfReport, type StepParts } from './step';

/** FOLLOW_UP: an entry of the thread with its files. */
export async function sendEntry(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const { delivery, complaint } = about;
  const entry = complaint.entries.find(({ id }) => id === delivery.about);
  if (!entry) return skipped('ENTRY_GONE');
  const stays = whyEntryStays(entry);
  if (stays) return skipped(stays);
  const files = complaint.attachments
    .filter(({ id, isPublic, fromLapor }) => isPublic && !fromLapor && entry.attachments.includes(id))
    .map(({ id }) => id);
  const isFinal = entry.kind === 'RESOLUTION';
  return post(parts, about, {
    ...{ entryId: entry.id, mark: entryMark(entry.id), text: wordsOf(entry), files },
    templateCode: isFinal ? 'SELESAI' : '',
  });
}

/** ATTACH: a file that did not go with the report or its entry; of an event, every such file gets a step. */
export async function sendFile(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const { delivery, complaint } = about;
  const file = complaint.attachments.find(({ id }) => id === delivery.about);
  if (!file) return planFiles(parts, about);
  if (!file.isPublic || file.fromLapor) return skipped('NOT_PUBLIC');
  return post(parts, about, {
    ...{ entryId: null, mark: entryMark(file.id), text: 'Lampiran laporan.', files: [file.id] },
    templateCode: '',
  });
}

async function planFiles(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const known = await parts.links.filesOf(about.delivery.complaintId);
  const files = sendableFiles(about).filter((id) => !known.has(id));
  const at = parts.clock.now();
  return {
    end: 'DONE',
    also: (manager) => planRest(manager, about.delivery, { entries: [], files, at }),
  };
}

export interface Post {
  readonly entryId: string | null;
  readonly mark: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly templateCode: string;
}

/**
 * A follow-up of the institution brings a report into process there, whoever's words it carries: what is so now, and
 * that what ours stands for is told again right behind it. What has ended there no follow-up moves.
 */
function afterWords({ delivery, complaint, link }: StepOfReport, at: Date): Also {
  return async (manager) => {
    if (link.status === 'DONE' || link.status === 'ARCHIVED') return;
    const [statusRaw] = laporStatusNames.IN_PROCESS;
    await changeLink(manager, link.trackingId, { status: 'IN_PROCESS', statusRaw });
    const target = laporStatusOf[complaint.state];
    if (!target || !canBeTold(target) || target === 'IN_PROCESS') return;
    await planAgain(manager, { delivery, step: sayAgain('after', `${delivery.id}`, complaint.state), at });
  };
}

/** A follow-up there. It ends with our reference: by it a lost answer is resolved and an echo known. */
export async function post(parts: StepParts, about: StepOfReport, posted: Post): Promise<StepEnd> {
  const { delivery, complaint, link } = about;
  const { remote, clock, settings } = parts;
  const { trackingId, complaintId } = link;
  const label = labelOf({ ticket: complaint.ticket, sequence: link.sequence, entry: posted.mark });
  const limits = { most: settings.longestText, link: settings.publicUrl, label };
  const content = fitted(posted.text, limits);
  let itemId = delivery.uncertain ? await itemOf(remote, trackingId, posted.mark) : null;
  if (itemId === null) {
    const files: SentFile[] = [];
    for (const id of posted.files) {
      const file = await fileToSend(parts, id);
      if (file) files.push(file);
    }
    await parts.deliveries.note(delivery, { triedAt: delivery.triedAt ?? clock.now() });
    itemId = await remote.call((client) =>
      client.addFollowUp({
        ...{ reportId: trackingId, content, templateCode: posted.templateCode, rating: 0, files },
        secret: complaint.complaintHidden,
      }),
    );
  }
  const own = { trackingId, itemId, complaintId, entryId: posted.entryId, at: clock.now() };
  return {
    ...{ end: 'DONE', remoteId: itemId },
    async also(manager) {
      await keepOwnItem(manager, own);
      await afterWords(about, own.at)(manager);
      await markFilesSent(manager, delivery, { files: posted.files, at: own.at, remoteId: own.itemId });
    },
  };
}

/** Everything is posted by the city; who speaks here is said in the text. A person is never named. */
function wordsOf({ author, agencyName, body }: MirroredEntry): string {
  if (author === 'REPORTER') return `Tanggapan pelapor:\n${body}`;
  return agencyName ? `${agencyName}:\n${body}` : body;
}
