import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import { AgencyFace } from './agency.type';
import { untilCategoryChanges } from './caching';
import { CategoryFace, RoutingRuleFace } from './category.type';
import type { AgenciesContext } from './context';
import { presentAgency } from './present-agency';
import { presentCategory } from './present-category';

@Resolver(() => CategoryFace)
export class CategoryResolver {
  @CacheControl(untilCategoryChanges)
  @Query(() => [CategoryFace], {
    description: 'The groups of categories in order of display, each with its categories; a short list.',
  })
  async categories(
    @Arg('includeInactive', () => Boolean, {
      defaultValue: false,
      description: 'Also groups that new complaints may no longer use.',
    })
    includeInactive: boolean,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryFace[]> {
    const all = await context.categories.all();
    for (const category of all) context.categoryByCode.prime(category.code, category);
    return all
      .filter(({ parentCode, active }) => parentCode === null && (active || includeInactive))
      .map((category) => presentCategory(category, context.language));
  }

  @CacheControl(untilCategoryChanges)
  @Query(() => CategoryFace, {
    nullable: true,
    description: 'One category by its code, an inactive one too; null when there is none.',
  })
  async category(
    @Arg('code', () => ID, { description: 'Code, such as `INFRA.JALAN`.' }) code: string,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryFace | null> {
    const category = await context.categoryByCode.load(code);
    return category && presentCategory(category, context.language);
  }

  @FieldResolver(() => CategoryFace, {
    nullable: true,
    description: 'The group it belongs to (kategori induk); null for a group.',
  })
  async parent(@Root() face: CategoryFace, @Ctx() context: AgenciesContext): Promise<CategoryFace | null> {
    const group = face.parentCode === null ? null : await context.categoryByCode.load(face.parentCode);
    return group && presentCategory(group, context.language);
  }

  @FieldResolver(() => [CategoryFace], {
    description: 'The categories of a group in order of display (sub-kategori); empty for a category.',
  })
  async subcategories(
    @Root() face: CategoryFace,
    @Arg('includeInactive', () => Boolean, {
      defaultValue: false,
      description: 'Also categories that new complaints may no longer use.',
    })
    includeInactive: boolean,
    @Ctx() context: AgenciesContext,
  ): Promise<CategoryFace[]> {
    const members = await context.categoriesIn.load(face.code);
    return members
      .filter(({ active }) => active || includeInactive)
      .map((category) => presentCategory(category, context.language));
  }
}

@Resolver(() => RoutingRuleFace)
export class RoutingRuleResolver {
  @FieldResolver(() => AgencyFace, {
    nullable: true,
    description: 'The agency that is proposed (perangkat daerah tujuan); null proposes nobody.',
  })
  async agency(@Root() rule: RoutingRuleFace, @Ctx() context: AgenciesContext): Promise<AgencyFace | null> {
    const agency = rule.agencyCode === null ? null : await context.agencyByCode.load(rule.agencyCode);
    return agency && presentAgency(agency);
  }
}
