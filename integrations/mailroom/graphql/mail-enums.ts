import { kindWords } from '../../../schema/events/complaint-words';
import { enumType } from '../../../platform/runtime/graphql/enum-type';
import { mailStates, reasons, verdicts, type Reason } from '../domain/verdict';

/** The same words as in the service of complaints: one enum of the hub. */
export const ComplaintKindEnum = enumType('ComplaintKind', kindWords.meaning, kindWords.values);

export const MailVerdictEnum = enumType(
  'MailVerdict',
  'What a mail turned out to be (jenis surel).',
  verdicts,
);

export const MailStateEnum = enumType(
  'MailState',
  'How far the hub is with a mail (status surel).',
  mailStates,
);

export const MailReasonEnum = enumType<Reason>(
  'MailReason',
  'Why a mail was not taken in, or what is special about it (alasan).',
  Object.fromEntries(Object.entries(reasons).map(([code, { en, id }]) => [code, `${en} (${id})`])) as Record<
    Reason,
    string
  >,
);

export const mailroomStates = {
  RESTING: 'No mailbox is configured (tidak aktif).',
  READING: 'The mailbox is read (aktif).',
  UNREACHABLE: 'The mailbox could not be reached at the last look (tidak terjangkau).',
} as const;
export type MailroomState = keyof typeof mailroomStates;

export const MailroomStateEnum = enumType(
  'MailroomState',
  'Whether mail is read (status kotak surat).',
  mailroomStates,
);
