import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, type By, type Decision, type ThreadAuthor } from '../decision';
import { postFollowUp } from '../decisions/post-follow-up';
import { mustHandle } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import { audienceOf } from '../visibility';
import { isForPublic, type Attachment, type Publicity } from './attachment';

/** Files of one complaint, those on their way included. */
export const mostFiles = 50;
/** Files one account may have on their way. */
export const mostUnderWay = 20;
/** Minutes in which an upload has to begin, and the hour after which what came of it is swept away. */
export const ticketMinutes = 15;
export const uploadMinutes = 75;

/** The entry a file is sent with. */
export interface EntryOf {
  readonly author: ThreadAuthor;
  readonly agencyId: string | null;
}

/** In whose name a file comes, and for whom it is. */
export interface Sender {
  readonly author: ThreadAuthor;
  readonly agencyId: string | null;
  readonly audience: Attachment['audience'];
}

/**
 * Who may send a file: who may write in the thread, by the very same rule; with an entry only the side that wrote
 * it. What a reporter sends while the complaint is only filed belongs to the filing, and is shown with its words.
 */
export function senderOf(complaint: Complaint, entry: EntryOf | null, by: By): Sender | Refused<RefusalCode> {
  if (by.actor.role === 'SYSTEM') return broughtFromLapor(complaint, entry);
  const written = postFollowUp(complaint, '', by);
  if (isRefused(written)) return written;
  const author = written.entry?.author ?? 'SYSTEM';
  const agencyId = written.entry?.agencyId ?? null;
  if (entry && (entry.author !== author || entry.agencyId !== agencyId)) return refuse('FORBIDDEN');
  const isFiling = entry === null && author === 'REPORTER' && complaint.state === 'SUBMITTED';
  return { author, agencyId, audience: isFiling ? 'PUBLIC' : audienceOf(complaint) };
}

/** The mirror brings what was sent at SP4N-LAPOR!, for whom the entry is; what came with the report, with its words. */
function broughtFromLapor(complaint: Complaint, entry: EntryOf | null): Sender {
  const reporter = complaint.channel === 'SP4N_LAPOR' ? 'REPORTER' : 'LAPOR';
  const isFiling = entry === null && reporter === 'REPORTER' && complaint.state === 'SUBMITTED';
  const audience = isFiling ? 'PUBLIC' : audienceOf(complaint);
  return { author: entry?.author ?? reporter, agencyId: entry?.agencyId ?? null, audience };
}

/** A file has come: a line of history and an event. */
export function attach(
  complaint: Complaint,
  stored: Omit<Attachment, keyof Sender | 'publicity' | 'storedAt'>,
  by: By & { readonly entry: EntryOf | null },
): Decision {
  const sender = senderOf(complaint, by.entry, by);
  if (isRefused(sender)) return sender;
  const attachment = { ...stored, ...sender, publicity: null, storedAt: by.at };
  const now = { ...complaint, changedAt: by.at };
  return {
    complaint: now,
    step: stepOf('attach', [complaint, now]),
    entry: null,
    event: 'AttachmentChanged',
    agencies: [],
    // What is not shown yet is not told of either.
    ...(isForPublic(attachment) && audienceOf(complaint) === 'PUBLIC'
      ? {}
      : { audience: 'PARTIES' as const }),
    file: { attached: attachment },
  };
}

/** Who handles the complaint releases a file to the public, or withholds it, with a reason. */
export function decidePublicity(
  complaint: Complaint,
  { attachment, publicity, reason }: { attachment: Attachment; publicity: Publicity; reason: string },
  { actor, at }: By,
): Decision {
  const notHandler = mustHandle(actor, complaint);
  if (notHandler) return notHandler;
  if (attachment.publicity === publicity) return refuse('NOTHING_CHANGED');
  const now = { ...complaint, changedAt: at };
  return {
    complaint: now,
    step: stepOf('releaseAttachment', [complaint, now], reason),
    entry: null,
    event: 'AttachmentChanged',
    agencies: [],
    audience: 'PARTIES',
    file: { decided: { id: attachment.id, publicity } },
  };
}
