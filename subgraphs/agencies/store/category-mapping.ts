import type { CategoryFacts } from '../../../schema/events/agency-events';
import type { Category } from '../domain/category';
import { CategoryRow } from './category-row.entity';

export function categoryFrom(row: CategoryRow): Category {
  return {
    code: row.code,
    parentCode: row.parentCode,
    nameId: row.nameId,
    nameEn: row.nameEn,
    supervisory: row.supervisory,
    closureProof: row.closureProof,
    hidesIdentity: row.hidesIdentity,
    hidesComplaint: row.hidesComplaint,
    active: row.active,
    agencyCode: row.agencyCode,
    routeByPlace: row.routeByPlace,
    nationalPath: row.nationalPath,
    rank: row.rank,
  };
}

export function rowOfCategory(category: Category): CategoryRow {
  return Object.assign(new CategoryRow(), {
    code: category.code,
    parentCode: category.parentCode,
    nameId: category.nameId,
    nameEn: category.nameEn,
    supervisory: category.supervisory,
    closureProof: category.closureProof,
    hidesIdentity: category.hidesIdentity,
    hidesComplaint: category.hidesComplaint,
    active: category.active,
    agencyCode: category.agencyCode,
    routeByPlace: category.routeByPlace,
    nationalPath: category.nationalPath,
    rank: category.rank,
  });
}

/** What a category tells the other services of itself. */
export function factsOfCategory(category: Category): CategoryFacts {
  return {
    code: category.code,
    parentCode: category.parentCode,
    nameId: category.nameId,
    nameEn: category.nameEn,
    supervisory: category.supervisory,
    closureProof: category.closureProof,
    hidesIdentity: category.hidesIdentity,
    hidesComplaint: category.hidesComplaint,
    active: category.active,
    agencyId: category.agencyCode,
    routeByPlace: category.routeByPlace,
  };
}
