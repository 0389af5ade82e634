import { flag, instant, listOf, nullable, oneOf, record, text, type Parsed } from './parse';

export const agencyTypes = ['SKPD', 'BUMD', 'KELURAHAN'] as const;
export const agencyRoles = ['INSPECTORATE', 'SECRETARIAT'] as const;

const agencyFacts = record({
  id: text,
  code: text,
  name: text,
  shortName: text,
  type: oneOf(...agencyTypes),
  /** A part the agency plays in the procedure itself: Inspectorate or complaint secretariat. */
  role: nullable(oneOf(...agencyRoles)),
  parentId: nullable(text),
  /** Names of the wards (kelurahan, desa) whose matters come here: its own, or the desa of a district (kecamatan). */
  wards: listOf(text),
  /** First day the agency exists under this entry, and the first day it no longer does; null is open. */
  validFrom: instant,
  validTo: nullable(instant),
  successorId: nullable(text),
});
export type AgencyFacts = Parsed<typeof agencyFacts>;

const categoryFacts = record({
  code: text,
  parentCode: nullable(text),
  nameId: text,
  nameEn: text,
  supervisory: flag,
  /** Proof of the work done is asked for when a complaint of this category is resolved. */
  closureProof: flag,
  active: flag,
  /** Where complaints of this category usually go; null proposes nobody. */
  agencyId: nullable(text),
  /** `kelurahan`: the ward (kelurahan) of the place comes before the agency above. */
  routeByPlace: nullable(oneOf('kelurahan')),
});
export type CategoryFacts = Parsed<typeof categoryFacts>;

export const agencyEventTypes = ['AgencyChanged', 'CategoryChanged'] as const;

/** `agency` is set for `AgencyChanged`, `category` for `CategoryChanged`: each carries the whole new state. */
export const parseAgencyEvent = record({
  id: text,
  type: oneOf(...agencyEventTypes),
  at: instant,
  agency: nullable(agencyFacts),
  category: nullable(categoryFacts),
});

export type AgencyEvent = Parsed<typeof parseAgencyEvent>;
