import { refuse } from '../../../platform/domain/refusal';
import { groupOf, type Category } from './category';
import type { Decision, Register } from './register';
import { routingRefused } from './routing';

export type NewCategory = Omit<Category, 'parentCode' | 'rank' | 'active'>;

export function addCategory(register: Register, category: NewCategory): Decision {
  if (register.categories.has(category.code)) return refuse('CODE_TAKEN');
  const parentCode = groupOf(category.code);
  if (parentCode !== null) {
    const group = register.categories.get(parentCode);
    if (!group) return refuse('PARENT_NOT_FOUND');
    if (!group.active) return refuse('PARENT_INACTIVE');
  }
  const refused = routesSomewhere(category) ? routingRefused(register, category, category) : null;
  if (refused) return refused;
  const siblings = [...register.categories.values()].filter((other) => other.parentCode === parentCode);
  const rank = 1 + Math.max(0, ...siblings.map((sibling) => sibling.rank));
  return [{ action: 'ADDED', category: { ...category, parentCode, rank, active: true } }];
}

/** A group only gathers; every category in it has its own rule, and a supervisory one must have it. */
function routesSomewhere(category: NewCategory): boolean {
  return groupOf(category.code) !== null || category.agencyCode !== null || category.routeByPlace !== null;
}

/** `supervisory` is not among them: changing it would open or hide complaints already filed. */
export type CategoryDetails = Partial<
  Pick<
    Category,
    'nameId' | 'nameEn' | 'closureProof' | 'hidesIdentity' | 'hidesComplaint' | 'active' | 'nationalPath'
  >
>;

/** A group that is taken out of use takes its categories with it; they come back one by one. */
export function updateCategory(register: Register, code: string, details: CategoryDetails): Decision {
  const category = register.categories.get(code);
  if (!category) return refuse('NOT_FOUND');
  const group = category.parentCode === null ? null : register.categories.get(category.parentCode);
  if (details.active && group && !group.active) return refuse('PARENT_INACTIVE');
  const members =
    details.active === false
      ? [...register.categories.values()].filter((other) => other.parentCode === code && other.active)
      : [];
  return [
    { action: 'UPDATED', category: { ...category, ...details } },
    ...members.map((member) => ({ action: 'UPDATED' as const, category: { ...member, active: false } })),
  ];
}
