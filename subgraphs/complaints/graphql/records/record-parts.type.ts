import { Field, ID, ObjectType } from 'type-graphql';
import type { ActionProgress, PersonPart, SigningStep } from '../../domain/records/record';
import { ActionProgressEnum, PersonPartEnum, SigningStepEnum } from './record-enums';

@ObjectType('RecordSection', { description: 'A part of the text of a record (bagian).' })
export class RecordSectionType {
  @Field(() => String, { nullable: true, description: 'Heading (judul bagian); null for none.' })
  heading!: string | null;

  @Field(() => String, { description: 'The text (isi).' })
  text!: string;
}

@ObjectType('RecordEvent', { description: 'A meeting or a visit of the site (acara).' })
export class RecordEventType {
  @Field(() => Date, { nullable: true, description: 'When it starts; null when not said.' })
  startsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null when not said.' })
  endsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where (tempat); null when not said.' })
  venue!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about (acara); null when not said.' })
  agenda!: string | null;
}

@ObjectType('CorrectiveAction', { description: 'A line of a corrective-action form (tindakan perbaikan).' })
export class CorrectiveActionType {
  @Field(() => String, { description: 'What was found (temuan).' })
  finding!: string;

  @Field(() => String, { nullable: true, description: 'Its cause (penyebab); null when not said.' })
  cause!: string | null;

  @Field(() => String, { description: 'What is done about it (tindakan).' })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The office responsible (penanggung jawab); null for none.',
  })
  responsible!: string | null;

  @Field(() => String, { nullable: true, description: 'Local day it is due (batas waktu); null for none.' })
  dueDay!: string | null;

  @Field(() => ActionProgressEnum, { description: 'How far it is.' })
  progress!: ActionProgress;
}

@ObjectType('RecordPerson', {
  description: 'Somebody a record names (orang dalam dokumen). Personal data, which an erasure empties.',
})
export class RecordPersonType {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => PersonPartEnum, { description: 'What he or she is in it.' })
  part!: PersonPart;

  @Field(() => String, {
    nullable: true,
    description: 'Name (nama); null for a line to fill in, when hidden from the viewer, and once erased.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Office or function (jabatan); null as the name is.' })
  position!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Agency, banjar or company (instansi); null as the name is.',
  })
  institution!: string | null;

  @Field(() => String, { nullable: true, description: 'Address (alamat); null as the name is.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (telepon); null as the name is.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail (surel); null as the name is.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Civil-service number (NIP); null as the name is.' })
  serviceNumber!: string | null;

  @Field(() => SigningStepEnum, { nullable: true, description: 'What a SIGNER does; null for others.' })
  step!: SigningStep | null;

  @Field(() => Date, { nullable: true, description: 'When the personal data were erased; null while not.' })
  erasedAt!: Date | null;
}
