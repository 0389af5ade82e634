/** A category of complaints (kategori), with the rule where its complaints usually go (service standard 2013, 4). */
export interface Category {
  /** `INFRA` for a group, `INFRA.JALAN` for a category in it. */
  readonly code: string;
  readonly parentCode: string | null;
  readonly nameId: string;
  readonly nameEn: string;
  /** Only the Inspectorate handles it, and nobody else sees it: Regulation 45/2013, Article 4(1). */
  readonly supervisory: boolean;
  /** Proof of the work done is asked for when a complaint is resolved. */
  readonly closureProof: boolean;
  /** Its complaints always hide who the reporter is, or hide themselves: service standard 2013, "Rahasia". */
  readonly hidesIdentity: boolean;
  readonly hidesComplaint: boolean;
  /** False: no new complaint may use it; old ones keep it. */
  readonly active: boolean;
  /** Proposed to the admin, who decides; null proposes nobody. */
  readonly agencyCode: string | null;
  /** `kelurahan`: the ward of the place comes before the agency above. */
  readonly routeByPlace: RouteByPlace | null;
  /** Its path of names in the national tree of categories, for the mirror. */
  readonly nationalPath: readonly string[];
  /** Order of display among its siblings. */
  readonly rank: number;
}

export type RouteByPlace = 'kelurahan';

/** The group a code belongs to: `INFRA.JALAN` to `INFRA`; a group to none. */
export function groupOf(code: string): string | null {
  const dot = code.indexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}
