import { Field, ObjectType } from 'type-graphql';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import { refusalType } from '../../../platform/runtime/graphql/refusal.type';
import type { Agency } from '../domain/agency';
import type { Category } from '../domain/category';
import { refusals, type RefusalCode } from '../domain/refusals';
import { AgencyFace } from './agency.type';
import { CategoryFace } from './category.type';
import type { AgenciesContext } from './context';
import { presentAgency } from './present-agency';
import { presentCategory } from './present-category';

export const Refusal = refusalType(refusals);
export type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('AgencyResult', { description: 'An agency as it is after an edit, or why nothing was changed.' })
export class AgencyResultFace {
  @Field(() => AgencyFace, { nullable: true, description: 'The agency; null when refused.' })
  agency!: AgencyFace | null;

  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it was refused (alasan penolakan); null when done.',
  })
  refusal!: RefusalFace | null;
}

@ObjectType('CategoryResult', {
  description: 'A category as it is after an edit, or why nothing was changed.',
})
export class CategoryResultFace {
  @Field(() => CategoryFace, { nullable: true, description: 'The category; null when refused.' })
  category!: CategoryFace | null;

  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it was refused (alasan penolakan); null when done.',
  })
  refusal!: RefusalFace | null;
}

export function agencyResult(
  result: Agency | Refused<RefusalCode>,
  context: AgenciesContext,
): AgencyResultFace {
  return isRefused(result)
    ? { agency: null, refusal: Refusal.of(result.refused, context.language) }
    : { agency: presentAgency(result), refusal: null };
}

export function categoryResult(
  result: Category | Refused<RefusalCode>,
  context: AgenciesContext,
): CategoryResultFace {
  return isRefused(result)
    ? { category: null, refusal: Refusal.of(result.refused, context.language) }
    : { category: presentCategory(result, context.language), refusal: null };
}
