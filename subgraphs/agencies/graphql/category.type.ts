import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import { Impersonal } from '../../../platform/runtime/graphql/topic';
import type { RouteByPlace } from '../domain/category';
import { untilCategoryChanges } from './caching';
import { RouteByPlaceEnum } from './enums';

@CacheFields(['indonesian', 'english'])
@ObjectType('CategoryNames', { description: 'The name of a category in both languages.' })
export class CategoryNamesFace {
  @Field(() => String, { description: 'The Indonesian name, which is the official one (nama).' })
  indonesian!: string;

  @Field(() => String, { description: 'The English name.' })
  english!: string;
}

@CacheFields(['routeByPlace', 'agency'], untilCategoryChanges)
@ObjectType('RoutingRule', {
  description:
    'Where complaints of a category are proposed to go (aturan penerusan): service standard 2013, section 4. A human decides.',
})
export class RoutingRuleFace {
  @Field(() => RouteByPlaceEnum, {
    nullable: true,
    description: 'The place decides before the agency of the rule; null when it does not.',
  })
  routeByPlace!: RouteByPlace | null;

  /** Resolved to the agency by the resolver; not part of the API. */
  agencyCode!: string | null;
}

@CacheFields(
  [
    ...['code', 'name', 'names', 'supervisory', 'closureProof', 'hidesIdentity', 'hidesComplaint', 'active'],
    ...['routing', 'nationalPath', 'parent', 'subcategories'],
  ],
  untilCategoryChanges,
)
@Impersonal('code', 'name', 'supervisory')
@Directive('@key(fields: "code")')
@ObjectType('Category', {
  description:
    'A category of complaints or a group of them (kategori, sub-kategori). Edited by admins at run time.',
})
export class CategoryFace {
  @Field(() => ID, { description: 'Code: `INFRA` for a group, `INFRA.JALAN` for a category in it.' })
  code!: string;

  @Field(() => String, { description: 'Name in the language of the request (`Accept-Language`).' })
  name!: string;

  @Field(() => CategoryNamesFace, { description: 'Name in both languages.' })
  names!: CategoryNamesFace;

  @Field(() => Boolean, {
    description:
      'Only the Inspectorate handles it and it is never public (berkadar pengawasan): Regulation 45/2013, Article 4(1).',
  })
  supervisory!: boolean;

  @Field(() => Boolean, {
    description: 'Proof of the work done is asked for at resolution (bukti penyelesaian).',
  })
  closureProof!: boolean;

  @Field(() => Boolean, {
    description:
      'Its complaints always hide who the reporter is (identitas dirahasiakan); standard 2013, "Rahasia".',
  })
  hidesIdentity!: boolean;

  @Field(() => Boolean, {
    description: 'Its complaints are always hidden (pengaduan dirahasiakan); standard 2013, "Rahasia".',
  })
  hidesComplaint!: boolean;

  @Field(() => Boolean, { description: 'New complaints may use it.' })
  active!: boolean;

  @Field(() => RoutingRuleFace, {
    description: 'Where its complaints are proposed to go (aturan penerusan).',
  })
  routing!: RoutingRuleFace;

  @Field(() => [String], {
    description: 'Path of names in the category tree of SP4N-LAPOR! (kategori nasional); empty for a group.',
  })
  nationalPath!: readonly string[];

  /** Resolved to the group by the resolver; not part of the API. */
  parentCode!: string | null;
}
