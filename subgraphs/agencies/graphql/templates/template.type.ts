import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { answerPlaceholders } from '../../../../schema/events/agency-events';
import type { TemplateDraft } from '../../domain/templates/template';
import { Refusal, type RefusalFace } from '../results';
import { ComplaintStateEnum } from './state-enum';

const names = answerPlaceholders.map((name) => `{${name}}`).join(', ');
const textIs =
  `1 to 4,000 characters, else INVALID_TEXT; of braces only ${names}, else UNKNOWN_PLACEHOLDER or ` +
  'BROKEN_PLACEHOLDER. One of both languages is needed, else TEMPLATE_WITHOUT_TEXT.';

@ObjectType('AnswerTemplate', {
  description: 'An answer that an agency gives often (templat jawaban). For the agency and for ADMIN.',
})
export class AnswerTemplateFace {
  @Field(() => ID, { description: 'Id of the template.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Category or group it is meant for; null for every one.',
  })
  category!: string | null;

  @Field(() => ComplaintStateEnum, {
    nullable: true,
    description: 'State of a complaint it is meant for (status); null for every one.',
  })
  state!: TemplateDraft['state'];

  @Field(() => String, { description: 'What the agency calls it (judul templat).' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Indonesian text (teks); null for none.' })
  textId!: string | null;

  @Field(() => String, { nullable: true, description: 'English text; null for none.' })
  textEn!: string | null;

  @Field(() => Boolean, {
    description:
      'Sent by the hub itself when a complaint is forwarded to the agency (jawaban otomatis). It stops no clock.',
  })
  automatic!: boolean;

  @Field(() => Boolean, { description: 'It is offered (aktif).' })
  active!: boolean;

  @Field(() => Int, { description: 'Version, counted from 1.' })
  version!: number;

  @Field(() => Date, { description: 'When this version was written.' })
  changedAt!: Date;
}

@InputType('AnswerTemplateTextInput', { description: 'What a template says (isi templat).' })
export class AnswerTemplateTextInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the category or group it is meant for; else INVALID_CODE or CATEGORY_NOT_FOUND.',
  })
  category?: string | null;

  @Field(() => ComplaintStateEnum, { nullable: true, description: 'State of a complaint it is meant for.' })
  state?: TemplateDraft['state'];

  @Field(() => String, { description: 'What it is called, 1 to 200 characters; else INVALID_TEXT.' })
  title!: string;

  @Field(() => String, { nullable: true, description: `Indonesian text, ${textIs}` })
  textId?: string | null;

  @Field(() => String, { nullable: true, description: `English text, ${textIs}` })
  textEn?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The hub sends it by itself (jawaban otomatis).',
  })
  automatic!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'It is offered; false switches it off.' })
  active!: boolean;
}

@InputType('AddAnswerTemplateInput', {
  description: 'Write down an answer that is given often (tambah templat).',
})
export class AddAnswerTemplateInput extends AnswerTemplateTextInput {
  @Field(() => ID, { description: 'The agency; else AGENCY_NOT_FOUND.' })
  agency!: string;
}

@InputType('EditAnswerTemplateInput', { description: 'Write another version of a template (ubah templat).' })
export class EditAnswerTemplateInput extends AnswerTemplateTextInput {
  @Field(() => ID, { description: 'Id of the template; else TEMPLATE_NOT_FOUND.' })
  template!: string;

  @Field(() => Int, { description: 'The version it starts from; else TEMPLATE_CHANGED.' })
  version!: number;
}

@ObjectType('AnswerTemplateResult', {
  description: 'A template as it is after an edit, or why nothing was changed.',
})
export class AnswerTemplateResultFace {
  @Field(() => AnswerTemplateFace, { nullable: true, description: 'The template; null when refused.' })
  template!: AnswerTemplateFace | null;

  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it was refused (alasan penolakan); null when done.',
  })
  refusal!: RefusalFace | null;
}
