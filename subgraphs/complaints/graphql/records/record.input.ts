import { Field, ID, InputType, Int } from 'type-graphql';
import { recordBounds } from '../../domain/records/bounds';
import type { RecordKind } from '../../domain/records/record-kind';
import { RecordKindEnum } from './record-enums';
import {
  CorrectiveActionInput,
  RecordEventInput,
  RecordPersonInput,
  RecordSectionInput,
  recordLine,
} from './record-parts.input';

@InputType('RecordContentInput', { description: 'What a record says (isi dokumen).' })
export class RecordContentInput {
  @Field(() => String, { description: `Subject (perihal), ${recordLine}` })
  subject!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Urgent (segera).' })
  urgent!: boolean;

  @Field(() => String, { nullable: true, description: `Enclosure (lampiran), ${recordLine}` })
  enclosure?: string | null;

  @Field(() => String, {
    defaultValue: 'Denpasar',
    description: `Place at which it is signed (tempat), ${recordLine}`,
  })
  place!: string;

  @Field(() => [RecordSectionInput], {
    defaultValue: [],
    description: `Text, in order; ${recordBounds.sections} parts at most, else RECORD_ITEMS.`,
  })
  sections!: RecordSectionInput[];

  @Field(() => RecordEventInput, { nullable: true, description: 'The meeting or visit.' })
  event?: RecordEventInput | null;

  @Field(() => [CorrectiveActionInput], {
    defaultValue: [],
    description: `Corrective actions; ${recordBounds.actions} at most, else RECORD_ITEMS.`,
  })
  actions!: CorrectiveActionInput[];

  @Field(() => [RecordPersonInput], {
    defaultValue: [],
    description: `Who it names; ${recordBounds.people} at most, else RECORD_ITEMS.`,
  })
  people!: RecordPersonInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: `Who gets a copy (tembusan); ${recordBounds.copies} at most, else RECORD_ITEMS. Each ${recordLine}`,
  })
  copies!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Addressed to the reporter too, by the number of the complaint: the reporter reads it here.',
  })
  toReporter!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the reporter could be reached (pelapor dapat dihubungi); left out, not said.',
  })
  reporterReached?: boolean | null;
}

@InputType('DraftRecordInput', { description: 'Draw up a record of a complaint (susun dokumen penanganan).' })
export class DraftRecordInput {
  @Field(() => ID, { description: 'Id of the complaint; else NOT_FOUND.' })
  complaint!: string;

  @Field(() => RecordKindEnum, { description: 'What it is.' })
  kind!: RecordKind;

  @Field(() => String, {
    nullable: true,
    description:
      'First part of its number (kode klasifikasi), three digits and perhaps a subdivision; else ' +
      'RECORD_CLASSIFICATION. Left out, the one of its kind.',
  })
  classification?: string | null;

  @Field(() => RecordContentInput, { description: 'What it says.' })
  content!: RecordContentInput;
}

@InputType('OfRecordInput', { description: 'The record to be changed.' })
export class OfRecordInput {
  @Field(() => ID, { description: 'Id of the record; else UNKNOWN_RECORD.' })
  record!: string;
}

@InputType('EditRecordInput', { description: 'Write another version of a record (ubah dokumen).' })
export class EditRecordInput extends OfRecordInput {
  @Field(() => Int, { description: 'The version it starts from; else RECORD_CHANGED.' })
  version!: number;

  @Field(() => RecordContentInput, { description: 'What it says now, as a whole.' })
  content!: RecordContentInput;
}

@InputType('EraseRecordPersonInput', {
  description: 'Take the personal data of one person out of a record (hapus data pribadi).',
})
export class EraseRecordPersonInput extends OfRecordInput {
  @Field(() => ID, { description: 'Id of the person; else UNKNOWN_PERSON.' })
  person!: string;
}
