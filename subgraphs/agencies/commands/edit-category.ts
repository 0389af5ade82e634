import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Category } from '../domain/category';
import { editingRefused } from '../domain/editing';
import type { Decision, Register } from '../domain/register';
import type { RefusalCode } from '../domain/refusals';
import { editorFor, type CommandContext } from './context';

export type CategoryResult = Category | Refused<RefusalCode>;

/** What all edits of a category share. */
export async function editCategory(
  context: CommandContext,
  actor: Actor,
  edit: { readonly code: string; readonly decide: (register: Register) => Decision },
): Promise<CategoryResult> {
  const refused = editingRefused(actor);
  if (refused) return refused;
  const register = await context.register.change(editorFor(context, actor), edit.decide);
  if (isRefused(register)) return register;
  return register.categories.get(edit.code) ?? refuse('NOT_FOUND');
}
