import type { Refused } from '../../../platform/domain/refusal';
import type { Agency } from './agency';
import type { Category } from './category';
import type { RefusalCode } from './refusals';

/** All agencies and categories at one moment. Small enough to decide over as a whole, which its rules need. */
export interface Register {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly categories: ReadonlyMap<string, Category>;
}

export const actions = [
  'SEEDED',
  'ADDED',
  'RENAMED',
  'UPDATED',
  'OFFICERS_SET',
  'CLOSED',
  'MERGED',
  'PARENT_MOVED',
  'ROLE_MOVED',
  'ROUTED',
] as const;
export type Action = (typeof actions)[number];

/** One agency or category as it is after a decision, and why. */
export type Edit =
  | { readonly action: Action; readonly agency: Agency; readonly category?: never }
  | { readonly action: Action; readonly category: Category; readonly agency?: never };

/** What a decision over the register says: no, with a reason, or what changes. */
export type Decision = Refused<RefusalCode> | readonly Edit[];

export const emptyRegister: Register = { agencies: new Map(), categories: new Map() };

export function applied(register: Register, edits: readonly Edit[]): Register {
  const agencies = new Map(register.agencies);
  const categories = new Map(register.categories);
  for (const { agency, category } of edits) {
    if (agency) agencies.set(agency.code, agency);
    if (category) categories.set(category.code, category);
  }
  return { agencies, categories };
}

/** Categories whose complaints are proposed to the agency, active or not: an inactive one may come back. */
export function routedTo(register: Register, agencyCode: string): readonly Category[] {
  return [...register.categories.values()].filter((category) => category.agencyCode === agencyCode);
}

/** Agencies directly under this one that still exist. */
export function subordinatesOf(register: Register, agencyCode: string): readonly Agency[] {
  return [...register.agencies.values()].filter(
    ({ parentCode, validTo }) => parentCode === agencyCode && validTo === null,
  );
}
