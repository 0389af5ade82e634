import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { readReplyToken, wentTo } from '../../../platform/runtime/mail/reply-address';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import { readHeader, readMail, type ReadMail } from '../client/read-mail';
import { decideMail } from '../domain/decide-mail';
import { answerTo } from '../domain/letters';
import { maskedAddress } from '../domain/sender-limit';
import type { Reason } from '../domain/verdict';
import { asComplaint, asReply } from '../domain/written-text';
import type { MailLetter, MailOutcome } from '../store/mail-store';
import type { ReceivedMailRecord } from '../store/received-mail.entity';
import { askNeighbour, NeighbourFault, refusal } from './ask-neighbour';
import type { MailroomContext } from './context';

const aside = { state: 'SET_ASIDE' } as const;

/** Reads one mail and does what it asks for. May be asked twice for one mail: then the second time changes nothing. */
export async function takeIn(context: MailroomContext, { about: id }: ClaimedJob): Promise<void> {
  const { mails, mailbox, own, log } = context;
  const record = await mails.find(id);
  if (!mailbox || !own || record?.state !== 'NEW' || record.mailbox !== mailbox.key) return;
  const found = await fetchMail(context, record);
  if (found === null) return mails.finish(id, { ...aside, verdict: 'REFUSED', reason: 'GONE' });
  const { mail, bytes } = found;
  const known = { bytes, digest: mail.digest };
  if (await mails.isKnown(mail.digest)) return mails.finish(id, { ...aside, verdict: 'DUPLICATE', bytes });
  const decision = decideMail(mail.facts, own);
  log.info({ mail: id, bytes, verdict: decision.verdict }, 'mail read');
  switch (decision.verdict) {
    case 'REPLY':
      return takeReply(context, { record, mail, token: decision.token, known });
    case 'COMPLAINT':
      return keepComplaint(context, { record, mail, known, reason: decision.reason });
    case 'REFUSED':
      return refuseMail(context, { record, mail, known, reason: decision.reason });
    case 'BOUNCE':
      return mails.finish(id, { ...aside, ...known, verdict: 'BOUNCE', letterId: decision.letterId });
    case 'AUTOMATIC':
    case 'LIST':
    case 'LOOP': {
      const { from } = mail.facts;
      const senderMask = from && maskedAddress(from);
      return mails.finish(id, { ...aside, ...known, senderMask, verdict: decision.verdict });
    }
  }
}

interface Taken {
  readonly record: ReceivedMailRecord;
  readonly mail: ReadMail;
  readonly known: Pick<MailOutcome, 'bytes' | 'digest'>;
}

async function fetchMail(
  { mailbox, mailBytes }: MailroomContext,
  record: ReceivedMailRecord,
): Promise<{ readonly mail: ReadMail; readonly bytes: number } | null> {
  const bytes = (await mailbox?.sizeOf(record)) ?? null;
  if (!mailbox || bytes === null) return null;
  const isLarge = bytes > mailBytes;
  const source = await mailbox.read(record, isLarge ? 'HEADER' : 'WHOLE');
  if (source === null) return null;
  return {
    bytes,
    mail: isLarge ? { ...(await readHeader(source, 'TOO_LARGE')), files: [] } : await readMail(source),
  };
}

const postedReply = z.object({
  complaint: z.string().nullable(),
  reporter: z.string().nullable(),
  followUp: z.string().nullable(),
  refusal,
});
const postReply = `mutation($input: PostMailedReplyInput!) {
  postMailedReply(input: $input) { complaint reporter followUp refusal { code } }
}`;

/** Into the thread, when the address is good and its letter went to whoever writes. */
async function takeReply(
  context: MailroomContext,
  { token, ...taken }: Taken & { readonly token: string },
): Promise<void> {
  const { record, mail, known } = taken;
  const read = readReplyToken(token);
  const { from, text } = mail.facts;
  const refused = (reason: Reason) => refuseMail(context, { ...taken, reason, isReply: true });
  if (!read || from === null || !wentTo(context.replyKeys, read, from)) return refused('TOKEN_INVALID');
  const reply = asReply(text);
  if ('fault' in reply) return refused(reply.fault);
  const posted = await askNeighbour(context.complaints, {
    ...{ field: 'postMailedReply', text: postReply, read: postedReply },
    variables: { input: { key: mail.digest, token, body: reply.body } },
  }).catch((error: unknown) => unreadableOrThrow(error));
  if (posted === null) return refused('TEXT_UNREADABLE');
  const { complaint, reporter, followUp } = posted;
  if (complaint === null || reporter === null)
    return refused(posted.refusal?.code === 'NOT_ALLOWED_NOW' ? 'NOT_ALLOWED_NOW' : 'TOKEN_INVALID');
  const belonging = { complaint, reporter, followUp, uploads: [] };
  await context.mails.takeIn(record.id, { ...known, verdict: 'REPLY' }, { belonging, letter: null });
}

/** Bad input does not get better by trying again; every other fault may. */
function unreadableOrThrow(error: unknown): null {
  if (error instanceof NeighbourFault && error.code.startsWith('TEXT_')) return null;
  throw error;
}

async function keepComplaint(
  context: MailroomContext,
  { reason, ...taken }: Taken & { readonly reason: 'QUOTES_NUMBER' | null },
): Promise<void> {
  const { record, mail, known } = taken;
  const { from, fromName } = mail.facts;
  const written = asComplaint(mail.facts);
  if ('fault' in written || from === null)
    return refuseMail(context, { ...taken, reason: 'fault' in written ? written.fault : 'NO_SENDER' });
  const sender = { senderKey: senderKeyOf(context, from), senderMask: maskedAddress(from) };
  await context.mails.wait(
    record.id,
    { ...known, ...sender, verdict: 'COMPLAINT', reason },
    { email: from, name: fromName.slice(0, 200), ...written, files: mail.files.length },
  );
}

/** A mail that is not taken in; its sender is told where that helps, and learns nothing about complaints. */
async function refuseMail(
  context: MailroomContext,
  {
    record,
    mail,
    known,
    reason,
    isReply = false,
  }: Taken & { readonly reason: Reason; readonly isReply?: boolean },
): Promise<void> {
  const { from } = mail.facts;
  const letter = from === null ? null : answerTo(reason);
  const answer: MailLetter | null = letter && from !== null ? { ...letter, to: from } : null;
  await context.mails.finish(
    record.id,
    {
      ...{ ...aside, ...known, reason, verdict: isReply ? 'REPLY' : 'REFUSED' },
      ...(from === null ? {} : { senderKey: senderKeyOf(context, from) }),
      senderMask: from === null || isReply ? null : maskedAddress(from),
    },
    answer,
  );
}

/** Counts mails of an address without keeping it. */
function senderKeyOf({ replyKeys }: MailroomContext, email: string): string {
  const [current] = replyKeys;
  return createHmac('sha256', current?.key ?? '')
    .update(`mail-sender:${email}`)
    .digest('hex');
}
