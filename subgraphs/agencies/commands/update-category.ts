import type { Actor } from '../../../platform/domain/actor';
import { updateCategory as decide, type CategoryDetails } from '../domain/categories';
import type { CommandContext } from './context';
import { editCategory, type CategoryResult } from './edit-category';

/** An admin edits a category or takes it out of use; what is left out stays. */
export function updateCategory(
  context: CommandContext,
  actor: Actor,
  { code, details }: { readonly code: string; readonly details: CategoryDetails },
): Promise<CategoryResult> {
  return editCategory(context, actor, { code, decide: (register) => decide(register, code, details) });
}
