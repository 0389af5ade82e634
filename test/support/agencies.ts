import type { Agency } from '../../subgraphs/agencies/domain/agency';
import { groupOf, type Category } from '../../subgraphs/agencies/domain/category';
import type { Register } from '../../subgraphs/agencies/domain/register';

/** An agency that exists since 2013, with what a test says of it. */
export function anAgency(code: string, more: Partial<Agency> = {}): Agency {
  const start = more.validFrom ?? new Date('2013-01-01T00:00:00+08:00');
  return {
    code,
    name: `Dinas ${code}`,
    shortName: code,
    nameSince: start,
    formerNames: [],
    type: 'SKPD',
    role: null,
    parentCode: null,
    areaCode: null,
    villages: [],
    units: [],
    officersInCharge: [],
    mechanism: null,
    channels: [],
    validFrom: start,
    validTo: null,
    successorCode: null,
    ...more,
  };
}

/** An active category in the group its code names. */
export function aCategory(code: string, more: Partial<Category> = {}): Category {
  return {
    code,
    parentCode: groupOf(code),
    nameId: code,
    nameEn: code,
    supervisory: false,
    closureProof: false,
    active: true,
    agencyCode: null,
    routeByPlace: null,
    nationalPath: [],
    rank: 1,
    ...more,
  };
}

export function registerOf(agencies: readonly Agency[], categories: readonly Category[] = []): Register {
  return {
    agencies: new Map(agencies.map((agency) => [agency.code, agency])),
    categories: new Map(categories.map((category) => [category.code, category])),
  };
}
