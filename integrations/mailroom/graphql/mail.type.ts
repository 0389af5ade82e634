import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/runtime/graphql/connection.type';
import { refusalType } from '../../../platform/runtime/graphql/refusal.type';
import type { ComplaintKind } from '../domain/complaint-kind';
import { refusals } from '../domain/refusals';
import type { MailState, Reason, Verdict } from '../domain/verdict';
import {
  ComplaintKindEnum,
  MailReasonEnum,
  MailroomStateEnum,
  MailStateEnum,
  MailVerdictEnum,
  type MailroomState,
} from './mail-enums';

export const Refusal = refusalType(refusals);
type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('Mailroom', { description: 'The mailbox of the city (kotak surat).' })
export class MailroomType {
  @Field(() => MailroomStateEnum, { description: 'Whether it is read (status).' })
  state!: MailroomState;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last looked into by the node that answers; null before the first time.',
  })
  lookedAt!: Date | null;
}

@ObjectType('ReceivedMail', {
  description:
    'A mail in the list for review (surel masuk). What it says is in the mailbox alone, or in the complaint it became.',
})
export class ReceivedMailType {
  @Field(() => ID, { description: 'Identifier of the mail.' })
  id!: string;

  @Field(() => Date, { description: 'When it was found in the mailbox (waktu masuk).' })
  listedAt!: Date;

  @Field(() => MailStateEnum, { description: 'How far the hub is with it (status).' })
  state!: MailState;

  @Field(() => MailVerdictEnum, { nullable: true, description: 'What it is (jenis); null until it is read.' })
  verdict!: Verdict | null;

  @Field(() => MailReasonEnum, {
    nullable: true,
    description: 'Why, where there is something to say (alasan).',
  })
  reason!: Reason | null;

  @Field(() => Int, { nullable: true, description: 'Its length in bytes; null until it is read.' })
  bytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Sender, masked (pengirim, disamarkan), such as `n***@contoh.example`; null for an answer to a letter about a complaint.',
  })
  sender!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For BOUNCE: the letter of the hub that came back (surat gagal).',
  })
  letter!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the secretariat was done with it (selesai diperiksa).',
  })
  settledAt!: Date | null;
}

export const ReceivedMailConnection = connectionType(() => ReceivedMailType, 'ReceivedMail');

@ObjectType('MailToConfirm', { description: 'A mail that waits for its sender (surel menunggu konfirmasi).' })
export class MailToConfirm {
  @Field(() => String, { description: 'Topic it would have as a complaint (judul).' })
  topic!: string;

  @Field(() => String, { description: 'Text it would have as a complaint (isi).' })
  body!: string;

  @Field(() => Int, { description: 'Files that would come with it (jumlah lampiran).' })
  files!: number;

  @Field(() => Date, { description: 'When it was found in the mailbox (waktu masuk).' })
  receivedAt!: Date;

  @Field(() => Date, { description: 'Until when it can be confirmed (batas konfirmasi).' })
  expiresAt!: Date;
}

@InputType('ConfirmMailInput', { description: 'A mail becomes a complaint (konfirmasi pengaduan surel).' })
export class ConfirmMailInput {
  @Field(() => String, { description: 'Token of the link in the letter (token tautan).' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of who complains (nama), 1 to 100 characters, else BAD_NAME; the one the mail was sent under when left out. Not looked at for the owner of an account.',
  })
  name?: string | null;

  @Field(() => ComplaintKindEnum, {
    defaultValue: 'GRIEVANCE',
    description: 'Kind (kategori), Regulation Article 3; the secretariat settles it.',
  })
  kind!: ComplaintKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide who I am from everybody but the secretariat (rahasiakan identitas).',
  })
  hideIdentity!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide the whole complaint from the public (rahasiakan pengaduan).',
  })
  hideComplaint!: boolean;
}

@ObjectType('ConfirmMailResult', { description: 'What confirming a mail led to.' })
export class ConfirmMailResult {
  @Field(() => String, { nullable: true, description: 'Number (nomor pengaduan); null when refused.' })
  ticket!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Tracking code (kode lacak) for `trackComplaint`, for a reporter without account; null when refused, and for the owner of an account.',
  })
  trackingCode!: string | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was filed; null when it was.' })
  refusal!: RefusalFace | null;
}

@InputType('DisownMailInput', { description: 'Somebody else wrote in my name (sangkalan).' })
export class DisownMailInput {
  @Field(() => String, { description: 'Token of the link in the letter (token tautan).' })
  token!: string;
}

@ObjectType('DisownMailResult', { description: 'What disowning a mail led to.' })
export class DisownMailResult {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when nothing of it is kept; null when refused.',
  })
  disowned!: true | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null when it was.' })
  refusal!: RefusalFace | null;
}

@InputType('SettleMailInput', { description: 'The secretariat has looked at a mail (pemeriksaan surel).' })
export class SettleMailInput {
  @Field(() => ID, { description: 'Which mail (surel).' })
  mail!: string;
}

@ObjectType('SettleMailResult', { description: 'What settling a mail led to.' })
export class SettleMailResult {
  @Field(() => ReceivedMailType, { nullable: true, description: 'The mail; null when refused.' })
  mail!: ReceivedMailType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null when it was.' })
  refusal!: RefusalFace | null;
}
