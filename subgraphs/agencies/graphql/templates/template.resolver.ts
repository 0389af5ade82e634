import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { addAnswerTemplate, editAnswerTemplate } from '../../commands/templates/edit-templates';
import type { RefusalCode } from '../../domain/refusals';
import { readsTemplates, type Template, type TemplateDraft } from '../../domain/templates/template';
import type { AgenciesContext } from '../context';
import { optional, readCategoryCode, readLongText, readText } from '../read-input';
import { Refusal } from '../results';
import {
  AddAnswerTemplateInput,
  AnswerTemplateFace,
  AnswerTemplateResultFace,
  EditAnswerTemplateInput,
  type AnswerTemplateTextInput,
} from './template.type';

@Resolver()
export class TemplateResolver {
  @Query(() => [AnswerTemplateFace], {
    nullable: true,
    description:
      'The templates of an agency by name, at most 200 (templat jawaban). For its staff and ADMIN; null for others.',
  })
  async answerTemplates(
    @Arg('agency', () => ID, { description: 'Id of the agency.' }) agency: string,
    @Ctx() { actor, commands }: AgenciesContext,
  ): Promise<AnswerTemplateFace[] | null> {
    if (!readsTemplates(actor, agency)) return null;
    return (await commands.templates.of(agency)).map(present);
  }

  @Mutation(() => AnswerTemplateResultFace, {
    description: 'Adds a template (menambah templat jawaban). For the staff of the agency and ADMIN.',
  })
  async addAnswerTemplate(
    @Arg('input', () => AddAnswerTemplateInput, { description: 'The template.' })
    input: AddAnswerTemplateInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AnswerTemplateResultFace> {
    const added = { agencyId: input.agency, draft: readDraft(input) };
    return result(await addAnswerTemplate(context.commands, context.actor, added), context);
  }

  @Mutation(() => AnswerTemplateResultFace, {
    description:
      'Writes another version of a template, or switches it off (mengubah templat). For the staff of its agency and ADMIN.',
  })
  async editAnswerTemplate(
    @Arg('input', () => EditAnswerTemplateInput, { description: 'The template as it is to be, as a whole.' })
    input: EditAnswerTemplateInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AnswerTemplateResultFace> {
    const edited = { id: input.template, basis: input.version, draft: readDraft(input) };
    return result(await editAnswerTemplate(context.commands, context.actor, edited), context);
  }
}

const longest = 4_000;

function readDraft(input: AnswerTemplateTextInput): TemplateDraft {
  return {
    category: optional(input.category, (code) => readCategoryCode(code, 'input.category')),
    state: input.state ?? null,
    name: readText(input.title, 'input.title'),
    textId: optional(input.textId, (text) => readLongText(text, 'input.textId', longest)),
    textEn: optional(input.textEn, (text) => readLongText(text, 'input.textEn', longest)),
    automatic: input.automatic,
    active: input.active,
  };
}

function present({ id, category, state, name, textId, textEn, ...more }: Template): AnswerTemplateFace {
  const { automatic, active, version, changedAt } = more;
  return { ...{ id, category, state, title: name, textId, textEn }, automatic, active, version, changedAt };
}

function result(
  edited: Template | Refused<RefusalCode>,
  { language }: AgenciesContext,
): AnswerTemplateResultFace {
  return isRefused(edited)
    ? { template: null, refusal: Refusal.of(edited.refused, language) }
    : { template: present(edited), refusal: null };
}
