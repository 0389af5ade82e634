import type { CategoryDetails, NewCategory } from '../domain/categories';
import type { RoutingRule } from '../domain/routing';
import type { AddCategoryInput, SetRoutingRuleInput, UpdateCategoryInput } from './category.input';
import { optional, readAgencyCode, readCategoryCode, readList, readText } from './read-input';

export function readNewCategory(input: AddCategoryInput): NewCategory {
  return {
    code: readCategoryCode(input.code, 'input.code'),
    nameId: readText(input.indonesian, 'input.indonesian'),
    nameEn: readText(input.english, 'input.english'),
    supervisory: input.supervisory,
    closureProof: input.closureProof,
    hidesIdentity: input.hidesIdentity,
    hidesComplaint: input.hidesComplaint,
    nationalPath: readPath(input.nationalPath ?? []),
    ...readRule(input),
  };
}

export function readCategoryDetails(input: UpdateCategoryInput): CategoryDetails {
  const { indonesian, english, closureProof, hidesIdentity, hidesComplaint, active, nationalPath } = input;
  return {
    ...(indonesian == null ? {} : { nameId: readText(indonesian, 'input.indonesian') }),
    ...(english == null ? {} : { nameEn: readText(english, 'input.english') }),
    ...(closureProof == null ? {} : { closureProof }),
    ...(hidesIdentity == null ? {} : { hidesIdentity }),
    ...(hidesComplaint == null ? {} : { hidesComplaint }),
    ...(active == null ? {} : { active }),
    ...(nationalPath == null ? {} : { nationalPath: readPath(nationalPath) }),
  };
}

export function readRule(input: Pick<SetRoutingRuleInput, 'agencyId' | 'routeByPlace'>): RoutingRule {
  return {
    agencyCode: optional(input.agencyId, (id) => readAgencyCode(id, 'input.agencyId')),
    routeByPlace: input.routeByPlace ?? null,
  };
}

function readPath(path: readonly string[]): readonly string[] {
  return readList(path, 'input.nationalPath', { most: 6, read: (name, field) => readText(name, field) });
}
