import type { Actor } from '../../../platform/domain/actor';
import { setRoutingRule as decide, type RoutingRule } from '../domain/routing';
import type { CommandContext } from './context';
import { editCategory, type CategoryResult } from './edit-category';

/** An admin changes where complaints of a category are proposed to go. */
export function setRoutingRule(
  context: CommandContext,
  actor: Actor,
  { categoryCode, rule }: { readonly categoryCode: string; readonly rule: RoutingRule },
): Promise<CategoryResult> {
  return editCategory(context, actor, {
    code: categoryCode,
    decide: (register) => decide(register, categoryCode, rule),
  });
}
