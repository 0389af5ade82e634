import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Category, RouteByPlace } from './category';
import type { RefusalCode } from './refusals';
import type { Decision, Register } from './register';

export interface RoutingRule {
  readonly agencyCode: string | null;
  readonly routeByPlace: RouteByPlace | null;
}

/** The table of the service standard 2013, section 4, is data: an admin changes where a category goes. */
export function setRoutingRule(register: Register, categoryCode: string, rule: RoutingRule): Decision {
  const category = register.categories.get(categoryCode);
  if (!category) return refuse('NOT_FOUND');
  return (
    routingRefused(register, category, rule) ?? [{ action: 'ROUTED', category: { ...category, ...rule } }]
  );
}

/** Null when complaints of the category may be proposed so. */
export function routingRefused(
  register: Register,
  category: Pick<Category, 'supervisory'>,
  rule: RoutingRule,
): Refused<RefusalCode> | null {
  const agency = rule.agencyCode === null ? null : register.agencies.get(rule.agencyCode);
  if (agency === undefined) return refuse('AGENCY_NOT_FOUND');
  if (agency && agency.validTo !== null) return refuse('AGENCY_CLOSED');
  // Regulation 45/2013, Article 4(1).
  if (category.supervisory && (agency?.role !== 'INSPECTORATE' || rule.routeByPlace !== null)) {
    return refuse('SUPERVISORY_TO_INSPECTORATE');
  }
  return null;
}
