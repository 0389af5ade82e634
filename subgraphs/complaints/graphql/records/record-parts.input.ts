import { Field, InputType } from 'type-graphql';
import { recordBounds } from '../../domain/records/bounds';
import type { ActionProgress, PersonPart, SigningStep } from '../../domain/records/record';
import { bounds } from '../bad-inputs';
import { ActionProgressEnum, PersonPartEnum, SigningStepEnum } from './record-enums';

export const recordLine = `1 to ${recordBounds.line} characters; else RECORD_LINE.`;
const text = `${bounds.words.least} to ${bounds.words.most} characters; else TEXT_LENGTH.`;

@InputType('RecordSectionInput', { description: 'A part of the text of a record (bagian).' })
export class RecordSectionInput {
  @Field(() => String, { nullable: true, description: `Heading (judul bagian), ${recordLine}` })
  heading?: string | null;

  @Field(() => String, { description: `The text (isi), ${text}` })
  text!: string;
}

@InputType('RecordEventInput', { description: 'A meeting or a visit of the site (acara).' })
export class RecordEventInput {
  @Field(() => Date, { nullable: true, description: 'When it starts, 2000 to 2199; else RECORD_TIMES.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends, after it starts; else RECORD_TIMES.' })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: `Where (tempat), ${recordLine}` })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: `What it is about (acara), ${recordLine}` })
  agenda?: string | null;
}

@InputType('CorrectiveActionInput', {
  description: 'A line of a corrective-action form (tindakan perbaikan).',
})
export class CorrectiveActionInput {
  @Field(() => String, { description: `What was found (temuan), ${text}` })
  finding!: string;

  @Field(() => String, { nullable: true, description: `Its cause (penyebab), ${text}` })
  cause?: string | null;

  @Field(() => String, { description: `What is done about it (tindakan), ${text}` })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: `The office responsible (penanggung jawab), ${recordLine}`,
  })
  responsible?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Local day it is due (batas waktu), `YYYY-MM-DD`; else RECORD_DAY.',
  })
  dueDay?: string | null;

  @Field(() => ActionProgressEnum, { defaultValue: 'PLANNED', description: 'How far it is.' })
  progress!: ActionProgress;
}

@InputType('RecordPersonInput', {
  description: 'Somebody a record names (orang dalam dokumen): personal data.',
})
export class RecordPersonInput {
  @Field(() => PersonPartEnum, { description: 'What he or she is in it.' })
  part!: PersonPart;

  @Field(() => String, {
    nullable: true,
    description: `Name (nama); left out, a line to fill in. ${recordLine}`,
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: `Office or function (jabatan), ${recordLine}` })
  position?: string | null;

  @Field(() => String, { nullable: true, description: `Agency, banjar or company (instansi), ${recordLine}` })
  institution?: string | null;

  @Field(() => String, { nullable: true, description: `Address (alamat), ${recordLine}` })
  address?: string | null;

  @Field(() => String, { nullable: true, description: `Telephone (telepon), ${recordLine}` })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: `E-mail (surel), ${recordLine}` })
  email?: string | null;

  @Field(() => String, { nullable: true, description: `Civil-service number (NIP), ${recordLine}` })
  serviceNumber?: string | null;

  @Field(() => SigningStepEnum, {
    nullable: true,
    description: 'What a SIGNER does; for a SIGNER alone, and always; else RECORD_STEP.',
  })
  step?: SigningStep | null;
}
