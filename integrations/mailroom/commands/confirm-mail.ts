import { z } from 'zod';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import { readName } from '../../../platform/domain/person/person-text';
import { replyAddress, replyDays } from '../../../platform/runtime/mail/reply-address';
import type { ComplaintKind } from '../domain/complaint-kind';
import { receiptLetter } from '../domain/letters';
import type { RefusalCode } from '../domain/refusals';
import type { MailLetter } from '../store/mail-store';
import type { WaitingMail } from '../store/sealed-mail';
import { askNeighbour, NeighbourFault, refusal } from './ask-neighbour';
import { digestOf } from './ask-sender';
import type { MailroomContext } from './context';

export interface ConfirmMail {
  readonly token: string;
  readonly kind: ComplaintKind;
  /** Null takes the name the mail was sent under. */
  readonly name: string | null;
  readonly hideIdentity: boolean;
  readonly hideComplaint: boolean;
}

export interface ConfirmedMail {
  readonly ticket: string;
  readonly trackingCode: string | null;
}

const accountId = z.string().nullable();
const whoIs = 'query($email: String!) { accountOfAddress(email: $email) }';
const filedMail = z.object({
  complaint: z.string().nullable(),
  reporter: z.string().nullable(),
  ticket: z.string().nullable(),
  trackingCode: z.string().nullable(),
  refusal,
});
const fileMail = `mutation($input: FileMailedComplaintInput!) {
  fileMailedComplaint(input: $input) { complaint reporter ticket trackingCode refusal { code } }
}`;

/**
 * Whoever reads the address confirms what came from it: now, and only now, it is a complaint. The link is used once; it
 * stays good when something is missing or broken on the way.
 */
export async function confirmMail(
  context: MailroomContext,
  { token, kind, ...input }: ConfirmMail,
): Promise<ConfirmedMail | Refused<RefusalCode>> {
  const { mails, accounts, complaints } = context;
  const found = await mails.waitingFor(digestOf(token));
  if (!found) return refuse('MAIL_LINK_INVALID');
  const { record, mail } = found;
  const account = await askNeighbour(accounts, {
    ...{ field: 'accountOfAddress', text: whoIs, read: accountId, variables: { email: mail.email } },
  });
  const name = input.name ?? readName(mail.name);
  if (name === null && account === null) return refuse('NAME_NEEDED');
  const { topic, body, email } = mail;
  const { hideIdentity, hideComplaint } = input;
  const written = { class: 'COMPLAINT', kind, topic, body, hideIdentity, hideComplaint };
  const filed = await askNeighbour(complaints, {
    ...{ field: 'fileMailedComplaint', text: fileMail, read: filedMail },
    // An account has a name of its own; the one beside it is not looked at.
    variables: { input: { key: record.digest, account, name: name ?? 'Pelapor', email, ...written } },
  }).catch((error: unknown) => {
    if (error instanceof NeighbourFault && /^(TEXT|TOPIC|BODY)_/.test(error.code)) return null;
    throw error;
  });
  if (filed?.complaint == null || filed.reporter === null || filed.ticket === null)
    return refuse('MAIL_NOT_FILED');
  const { complaint, reporter, ticket, trackingCode } = filed;
  const letter =
    trackingCode === null ? null : receiptOf(context, { ticket, trackingCode, complaint, reporter, mail });
  const belonging = { complaint, reporter, followUp: null, uploads: [] };
  const isFirst = await mails.takeIn(record.id, {}, { belonging, letter });
  return isFirst ? { ticket, trackingCode } : refuse('MAIL_LINK_INVALID');
}

/** Whoever reads the address did not write it: nothing is kept of it. */
export async function disownMail(
  { mails }: MailroomContext,
  token: string,
): Promise<{ readonly disowned: true } | Refused<RefusalCode>> {
  const found = await mails.waitingFor(digestOf(token));
  const isEnded = found !== null && (await mails.end(found.record.id, 'DISOWNED'));
  return isEnded ? { disowned: true } : refuse('MAIL_LINK_INVALID');
}

interface Receipt {
  readonly ticket: string;
  readonly trackingCode: string;
  readonly complaint: string;
  readonly reporter: string;
  readonly mail: WaitingMail;
}

function receiptOf(
  { replyKeys, own, publicUrl, clock }: MailroomContext,
  { ticket, trackingCode, complaint, reporter, mail }: Receipt,
): MailLetter {
  const replyTo = own
    ? replyAddress(replyKeys, own.mailroom, {
        ...{ complaintId: complaint, reporterId: reporter, email: mail.email },
        expiresAt: new Date(clock.now().getTime() + replyDays * 86_400_000),
      })
    : null;
  const letter = receiptLetter({
    ticket,
    trackingCode,
    link: `${publicUrl}/track`,
    canBeAnswered: replyTo !== null,
  });
  return { ...letter, to: mail.email, ...(replyTo === null ? {} : { replyTo }) };
}
