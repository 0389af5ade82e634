import type { Complaint } from './complaint';
import type { VerifiedCategory } from './decisions/verify';
import type { RoutingRule } from './proposal';
import type { ForcedSecrecy } from './secrecy/change-secrecy';

/** A category as the complaints service knows it today. */
export interface KnownCategory extends RoutingRule {
  readonly code: string;
  readonly parentCode: string | null;
  readonly supervisory: boolean;
  /** Complaints of it hide the reporter, or themselves. */
  readonly hidesIdentity: boolean;
  readonly hidesComplaint: boolean;
  /** False: no complaint takes it any more; those that have it keep it. */
  readonly active: boolean;
}

export type Categories = ReadonlyMap<string, KnownCategory>;

/** A category that a complaint may take today; null when there is none, or it is retired. */
export function usableCategory(categories: Categories, code: string | null): VerifiedCategory | null {
  const [category, ...groups] = withGroups(categories, code);
  if (!category?.active) return null;
  return together([category, ...groups]);
}

/** The category a complaint is verified under: one newly named must be in use, its own may be retired by now. */
export function settledCategory(
  categories: Categories,
  complaint: Complaint,
  named: string | null,
): VerifiedCategory | null {
  if (named !== null && named !== complaint.category) return usableCategory(categories, named);
  const kept = withGroups(categories, complaint.category);
  return kept.length === 0 ? null : together(kept);
}

/** What a category and the groups above it ask of a complaint: what one of them asks, all do. */
function together(categories: readonly KnownCategory[]): VerifiedCategory {
  return {
    supervisory: categories.some(({ supervisory }) => supervisory),
    hidesIdentity: categories.some(({ hidesIdentity }) => hidesIdentity),
    hidesComplaint: categories.some(({ hidesComplaint }) => hidesComplaint),
  };
}

/** What a complaint of a category hides today, whoever wants it otherwise. */
export function forcedSecrecy(categories: Categories, code: string | null): ForcedSecrecy {
  return together(withGroups(categories, code));
}

/** The routing rules of a category: its own, then those of the groups above it. */
export function rulesOf(categories: Categories, code: string | null): readonly RoutingRule[] {
  return withGroups(categories, code);
}

/** A category and the groups above it, nearest first. */
function withGroups(categories: Categories, code: string | null): readonly KnownCategory[] {
  const found: KnownCategory[] = [];
  let next = code;
  while (next !== null) {
    const category: KnownCategory | undefined = categories.get(next);
    // A group that names itself among those above it would never end.
    if (!category || found.includes(category)) break;
    found.push(category);
    next = category.parentCode;
  }
  return found;
}
