import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { RefusalCode } from '../../domain/refusals';
import {
  addTemplate,
  editTemplate,
  mayEditTemplates,
  readsTemplates,
  type Template,
  type TemplateDraft,
} from '../../domain/templates/template';
import { editorFor, type CommandContext } from '../context';

type Result = Promise<Template | Refused<RefusalCode>>;

/** An agency, or an admin for it, writes down an answer that it gives often. */
export async function addAnswerTemplate(
  context: CommandContext,
  actor: Actor,
  { agencyId, draft }: { readonly agencyId: string; readonly draft: TemplateDraft },
): Result {
  const editor = editorFor(context, actor);
  return (
    mayEditTemplates(actor, agencyId) ??
    context.templates.add({ agencyId, draft, editor }, (around) => addTemplate(draft, around))
  );
}

/** Another version of a template, or the same one switched off. One of another agency is as if it did not exist. */
export async function editAnswerTemplate(
  context: CommandContext,
  actor: Actor,
  { id, basis, draft }: { readonly id: string; readonly basis: number; readonly draft: TemplateDraft },
): Result {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  const editor = editorFor(context, actor);
  return context.templates.edit({ id, draft, editor }, (known, knownCategory) =>
    readsTemplates(actor, known.agencyId)
      ? editTemplate(draft, { knownCategory, known, basis })
      : refuse('TEMPLATE_NOT_FOUND'),
  );
}
