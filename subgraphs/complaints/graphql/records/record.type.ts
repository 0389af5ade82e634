import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecordKind } from '../../domain/records/record-kind';
import type { RecordApproval } from '../../domain/records/record';
import { DraftStepKindEnum } from '../approval/approval-enums';
import { AgencyStub } from '../types/stubs.type';
import { Refusal } from '../types/results.type';
import { RecordKindEnum, RecordStateEnum, type RecordState } from './record-enums';
import {
  CorrectiveActionType,
  RecordEventType,
  RecordPersonType,
  RecordSectionType,
} from './record-parts.type';

@ObjectType('ComplaintRecordApproval', {
  description: 'What somebody in the approval chain did to a version of a record (paraf, tanda tangan).',
})
export class RecordApprovalType {
  @Field(() => DraftStepKindEnum, { description: 'What was done.' })
  kind!: RecordApproval['kind'];

  @Field(() => String, { description: 'Title of the step, such as `Paraf Kepala Seksi`.' })
  title!: string;

  @Field(() => ID, { description: 'Account of who did it.' })
  by!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account of the member on whose behalf a delegate did (a.n.); null for a member.',
  })
  onBehalfOf!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType('ComplaintRecordVersion', { description: 'One edit of a record; each is kept (versi dokumen).' })
export class RecordVersionType {
  @Field(() => Int, { description: 'Counted from 1.' })
  version!: number;

  @Field(() => RecordStateEnum, { description: 'Whether it holds.' })
  state!: RecordState;

  @Field(() => Date, { description: 'When it was written.' })
  madeAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was finalised (ditetapkan); null while a draft.',
  })
  finalisedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was finalised, hexadecimal (sidik dokumen); null while a draft.',
  })
  fingerprint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What `verifyRecord` is asked with; the QR code of the print has it. Null while a draft.',
  })
  verifyCode!: string | null;

  @Field(() => String, {
    description:
      'Where it is fetched as PDF, in the official layout: a path of the hub, asked for with the token of the viewer.',
  })
  pdfPath!: string;

  @Field(() => String, { description: 'Subject (perihal).' })
  subject!: string;

  @Field(() => Boolean, { description: 'Urgent (segera).' })
  urgent!: boolean;

  @Field(() => String, { nullable: true, description: 'Enclosure (lampiran).' })
  enclosure!: string | null;

  @Field(() => String, { description: 'Place at which it is signed.' })
  place!: string;

  @Field(() => [RecordSectionType], { description: 'Its text, in order (isi).' })
  sections!: readonly RecordSectionType[];

  @Field(() => RecordEventType, {
    nullable: true,
    description: 'The meeting or visit (acara); null for none.',
  })
  event!: RecordEventType | null;

  @Field(() => [CorrectiveActionType], { description: 'Corrective actions (tindakan perbaikan), in order.' })
  actions!: readonly CorrectiveActionType[];

  @Field(() => [RecordPersonType], { description: 'Who it names (orang dalam dokumen), in order.' })
  people!: readonly RecordPersonType[];

  @Field(() => [RecordApprovalType], {
    description:
      'Initials and signatures of the approval chain, oldest first; a short list, empty for the reporter.',
  })
  approvals!: readonly RecordApprovalType[];

  @Field(() => [String], { description: 'Who gets a copy (tembusan).' })
  copies!: readonly string[];

  @Field(() => Boolean, { description: 'Addressed to the reporter too (ditujukan juga kepada pelapor).' })
  toReporter!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the reporter could be reached (pelapor dapat dihubungi); null when not said.',
  })
  reporterReached!: boolean | null;
}

@ObjectType('ComplaintRecord', {
  description:
    'A record of a complaint (dokumen penanganan pengaduan). Never public: for the agency that keeps it, who handles ' +
    'the complaint, the Inspectorate where it is supervisory, and the reporter what is meant for the reporter.',
})
export class RecordType {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => RecordKindEnum, { description: 'What it is.' })
  kind!: RecordKind;

  @Field(() => AgencyStub, { description: 'The agency that keeps it.' })
  agency!: AgencyStub;

  @Field(() => String, {
    nullable: true,
    description:
      'Official number (nomor surat), such as `005/7/PUPR/2026`; null until it is first finalised.',
  })
  number!: string | null;

  @Field(() => Date, { description: 'When it was drawn up.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the reporter was given it; null while not.' })
  releasedAt!: Date | null;

  @Field(() => RecordVersionType, {
    description: 'The newest version; for the reporter the newest that is final.',
  })
  current!: RecordVersionType;

  @Field(() => [RecordVersionType], {
    description: 'All versions, oldest first; for the reporter those that are final.',
  })
  versions!: readonly RecordVersionType[];
}

type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('ComplaintRecordResult', { description: 'What a change of a record led to.' })
export class RecordResult {
  @Field(() => RecordType, { nullable: true, description: 'The record after the change; null when refused.' })
  record!: RecordType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal!: RefusalFace | null;
}

@ObjectType('RecordVerification', {
  description: 'That a printed record is real (hasil verifikasi): nothing of what it says, and nobody.',
})
export class RecordVerificationType {
  @Field(() => String, { description: 'Official number (nomor surat).' })
  number!: string;

  @Field(() => RecordKindEnum, { description: 'What it is.' })
  kind!: RecordKind;

  @Field(() => AgencyStub, { description: 'The agency that issued it.' })
  agency!: AgencyStub;

  @Field(() => String, { description: 'Local day it was finalised (tanggal), `YYYY-MM-DD`.' })
  day!: string;

  @Field(() => Int, { description: 'Version of it that was asked for.' })
  version!: number;

  @Field(() => String, { description: 'SHA-256 of what was finalised, hexadecimal, as printed on it.' })
  fingerprint!: string;

  @Field(() => Boolean, { description: 'It is in force: no later version has taken its place (berlaku).' })
  inForce!: boolean;
}
