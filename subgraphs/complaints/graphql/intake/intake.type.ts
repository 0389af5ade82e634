import { Field, ID, ObjectType } from 'type-graphql';
import type { ReporterContact } from '../../domain/intake/offline-reporter';
import { ComplaintType } from '../types/complaint.type';
import { Refusal } from '../types/results.type';
import { ReporterContactEnum } from './intake-enums';

type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('OfflineReporter', {
  description: 'Who filed without an account (pelapor tanpa akun), as far as the viewer may know.',
})
export class OfflineReporterType {
  @Field(() => ReporterContactEnum, { description: 'Whether the reporter can be reached.' })
  contact!: ReporterContact;

  @Field(() => Boolean, { description: 'The data are masked for this viewer (data disamarkan).' })
  masked!: boolean;

  @Field(() => String, { nullable: true, description: 'Name (nama).' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Address (alamat).' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Population number (NIK).' })
  nik!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number (telepon).' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail (surel).' })
  email!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the data were erased; null while they are kept.' })
  erasedAt!: Date | null;
}

@ObjectType('Receipt', { description: 'What the officer hands to the reporter (tanda terima).' })
export class ReceiptType {
  @Field(() => String, { description: 'Number of the complaint (nomor pengaduan).' })
  ticket!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Tracking code (kode lacak): with the number it lets its holder follow and answer by `trackComplaint`. Shown ' +
      'this once, only its hash is kept; null when this intake was sent before.',
  })
  trackingCode!: string | null;

  @Field(() => Date, { description: 'When the complaint was received (waktu penerimaan).' })
  receivedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'The same to print, as PDF in the official layout, with the code while it is shown here: a signed link for who ' +
      'recorded it, good for ten minutes.',
  })
  pdfUrl!: string | null;
}

@ObjectType('RecordComplaintResult', { description: 'What recording a complaint led to.' })
export class RecordComplaintResult {
  @Field(() => ComplaintType, {
    nullable: true,
    description: 'The complaint; null when refused, and when it waits out of the sight of who recorded it.',
  })
  complaint!: ComplaintType | null;

  @Field(() => ReceiptType, { nullable: true, description: 'The receipt; null when refused.' })
  receipt!: ReceiptType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was recorded; null when it was.' })
  refusal!: RefusalFace | null;
}

@ObjectType('TrackComplaintResult', {
  description: 'A short stay as the reporter of one complaint (pelacakan).',
})
export class TrackComplaintResult {
  @Field(() => ID, { nullable: true, description: 'Id of the complaint; null when refused.' })
  complaintId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Token for the `Authorization` header: its holder is the reporter of this complaint, and nobody else. Null when refused.',
  })
  accessToken!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the token ends; null when refused.' })
  expiresAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The receipt as PDF, with the code (tanda terima): a signed link for the reporter, good for ten minutes. Null when refused.',
  })
  receiptUrl!: string | null;

  @Field(() => Refusal, {
    nullable: true,
    description:
      'TRACKING_CODE_WRONG alike for an unknown number and a wrong code; TRACKING_TRY_LATER after many.',
  })
  refusal!: RefusalFace | null;
}

@ObjectType('RevealOfflineReporterResult', { description: 'What asking for the data of a reporter led to.' })
export class RevealOfflineReporterResult {
  @Field(() => OfflineReporterType, { nullable: true, description: 'The data; null when refused.' })
  reporter!: OfflineReporterType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was shown; null when it was.' })
  refusal!: RefusalFace | null;
}
