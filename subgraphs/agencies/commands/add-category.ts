import type { Actor } from '../../../platform/domain/actor';
import { addCategory as decide, type NewCategory } from '../domain/categories';
import type { CommandContext } from './context';
import { editCategory, type CategoryResult } from './edit-category';

export function addCategory(
  context: CommandContext,
  actor: Actor,
  category: NewCategory,
): Promise<CategoryResult> {
  return editCategory(context, actor, {
    code: category.code,
    decide: (register) => decide(register, category),
  });
}
