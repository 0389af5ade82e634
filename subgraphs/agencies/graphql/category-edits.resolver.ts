import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addCategory } from '../commands/add-category';
import { setRoutingRule } from '../commands/set-routing-rule';
import { updateCategory } from '../commands/update-category';
import { AddCategoryInput, SetRoutingRuleInput, UpdateCategoryInput } from './category.input';
import type { AgenciesContext } from './context';
import { readCategoryDetails, readNewCategory, readRule } from './read-category-input';
import { categoryResult, CategoryResultFace } from './results';

@Resolver()
export class CategoryEditsResolver {
  @Mutation(() => CategoryResultFace, {
    description: 'Adds a category to a group, or a group. Admins only.',
  })
  async addCategory(
    @Arg('input', () => AddCategoryInput, { description: 'The category.' }) input: AddCategoryInput,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryResultFace> {
    return categoryResult(
      await addCategory(context.commands, context.actor, readNewCategory(input)),
      context,
    );
  }

  @Mutation(() => CategoryResultFace, {
    description: 'Changes names or use of a category. Admins only.',
  })
  async updateCategory(
    @Arg('input', () => UpdateCategoryInput, { description: 'What to replace.' }) input: UpdateCategoryInput,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryResultFace> {
    const update = { code: input.code, details: readCategoryDetails(input) };
    return categoryResult(await updateCategory(context.commands, context.actor, update), context);
  }

  @Mutation(() => CategoryResultFace, {
    description: 'Changes where complaints of a category are proposed to go (aturan penerusan). Admins only.',
  })
  async setRoutingRule(
    @Arg('input', () => SetRoutingRuleInput, { description: 'The rule.' }) input: SetRoutingRuleInput,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryResultFace> {
    const routing = { categoryCode: input.categoryCode, rule: readRule(input) };
    return categoryResult(await setRoutingRule(context.commands, context.actor, routing), context);
  }
}
