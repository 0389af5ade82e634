import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { isGoodReply, readReplyToken } from '../../../../platform/runtime/mail/reply-address';
import type { Decision } from '../../domain/decision';
import type { Filing } from '../../domain/decisions/file';
import { mustBeSystem } from '../../domain/decisions/must-be-system';
import { hasAccount, offlineReporterId } from '../../domain/intake/offline-reporter';
import { trackingBytes, trackingCodeFrom } from '../../domain/intake/tracking-code';
import { answerByMail, fileMailed } from '../../domain/mailed/mailed';
import type { RefusalCode } from '../../domain/refusals';
import { ticketBytes, ticketFrom } from '../../domain/ticket';
import type { ComplaintsContext } from '../context';

export interface FileMailed extends Omit<Filing, 'channel' | 'category' | 'accusedAgencyId'> {
  /** What the mailroom calls the mail; sent again, it answers with the complaint it made. */
  readonly key: string;
  /** The account behind the address; null when there is none. */
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
}

export interface MailedComplaint {
  readonly complaintId: string;
  readonly reporterId: string;
  readonly ticket: string;
  /** For a reporter without account; null for one who signs in. */
  readonly trackingCode: string | null;
}

/** The mailroom files a mail whose sender has confirmed it: into the account of the address, else as one without. */
export async function fileMailedComplaint(
  context: ComplaintsContext,
  actor: Actor,
  { key, accountId, name, email, ...written }: FileMailed,
): Promise<MailedComplaint | Refused<RefusalCode>> {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const { directory, complaints, reporters, clock } = context;
  const mayFile = accountId !== null && (await directory.profileComplete(accountId));
  const reporterId = mayFile ? accountId : offlineReporterId(digitsOf(key));
  const trackingCode = mayFile ? null : trackingCodeOf(context, key);
  const at = clock.now();
  const filing = { ...written, category: null, accusedAgencyId: null };
  const decide = (): Decision => {
    const ticket = ticketFrom(randomBytes(ticketBytes));
    const circumstances = { id: randomUUID(), ticket, category: null, accused: null, reporterId };
    return fileMailed(filing, circumstances, { actor, at });
  };
  const data = { name, email, address: null, nik: null, phone: null };
  const filed = await complaints.createWith(asReporter(reporterId), {
    filing: { accountId: reporterId, key },
    decide,
    more: {
      beside: async (manager, { id }) => {
        if (trackingCode !== null)
          await reporters.insert(manager, id, { contact: 'KNOWN', data, trackingCode });
      },
    },
  });
  return isRefused(filed) ? filed : { complaintId: filed.id, reporterId, ticket: filed.ticket, trackingCode };
}

export interface PostMailedReply {
  readonly token: string;
  readonly body: string;
  readonly key: string;
}

export interface MailedReply {
  readonly complaintId: string;
  readonly reporterId: string;
  readonly followUpId: string;
}

/**
 * The mailroom writes an answer into the thread its address token leads to, as its reporter. A token that is broken, over
 * or another reporter's is answered like one of a complaint that is not there.
 */
export async function postMailedReply(
  context: ComplaintsContext,
  actor: Actor,
  { token, body, key }: PostMailedReply,
): Promise<MailedReply | Refused<RefusalCode>> {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const { mailed, directory, replyKeys, clock } = context;
  const read = readReplyToken(token);
  const reporterId = read && (await mailed.reporterOf(read.complaintId));
  if (!read || reporterId === null || !isGoodReply(replyKeys, read, { reporterId, at: clock.now() }))
    return refuse('NOT_FOUND');
  // A closed account writes no more; one without an account has no other way.
  if (hasAccount(reporterId) && !(await directory.profileComplete(reporterId))) return refuse('NOT_FOUND');
  const { complaintId } = read;
  const reporter = asReporter(reporterId);
  const posted = await mailed.post({ key, complaintId, reporter }, (complaint) =>
    answerByMail(complaint, body, { actor: reporter, at: clock.now() }),
  );
  return isRefused(posted) ? posted : { complaintId, reporterId, ...posted };
}

function asReporter(accountId: string): Actor {
  return { role: 'CITIZEN', accountId, agencyId: null };
}

/** The same mail is about the same reporter. */
function digitsOf(key: string): string {
  return createHash('sha256').update(`mailed:${key}`).digest('hex').slice(0, 28);
}

/** The same for the same mail, so that one sent again after a crash is told it; nobody else can make it. */
function trackingCodeOf({ trackingTokens }: ComplaintsContext, key: string): string {
  const [current] = trackingTokens.tokens.keys;
  if (!current) throw new Error('no signing key');
  const digest = createHmac('sha256', current.key).update(`mailed:${key}`).digest();
  return trackingCodeFrom(digest.subarray(0, trackingBytes));
}
