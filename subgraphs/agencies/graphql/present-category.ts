import type { Language } from '../../../platform/domain/language';
import type { Category } from '../domain/category';
import { CategoryFace } from './category.type';

export function presentCategory(category: Category, language: Language): CategoryFace {
  return Object.assign(new CategoryFace(), {
    code: category.code,
    name: language === 'id' ? category.nameId : category.nameEn,
    names: { indonesian: category.nameId, english: category.nameEn },
    supervisory: category.supervisory,
    closureProof: category.closureProof,
    hidesIdentity: category.hidesIdentity,
    hidesComplaint: category.hidesComplaint,
    active: category.active,
    routing: { agencyCode: category.agencyCode, routeByPlace: category.routeByPlace },
    nationalPath: category.nationalPath,
    parentCode: category.parentCode,
  });
}
