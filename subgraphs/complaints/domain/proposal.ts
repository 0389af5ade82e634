import type { Place } from './complaint';
import { mayHold, type Accused } from './secrecy/accused';

/** An agency of today, as a place to send a complaint to. */
export interface Candidate {
  readonly id: string;
  readonly isInspectorate: boolean;
  readonly isSecretariat: boolean;
  readonly parentId: string | null;
  /** Wards whose matters come here. */
  readonly wards: readonly string[];
}

/** A routing rule of a category: `agencyId` is where it usually goes. */
export interface RoutingRule {
  readonly agencyId: string | null;
  readonly routeByPlace: 'kelurahan' | null;
}

export const proposalReasons = [
  'SUPERVISORY',
  'INSPECTORATE_ACCUSED',
  'WARD',
  'DISTRICT',
  'CATEGORY',
  'CATEGORY_GROUP',
] as const;

/** One proposed agency and why; a human decides. */
export interface Proposal {
  readonly agencyId: string;
  readonly reason: (typeof proposalReasons)[number];
}

/**
 * Where a complaint should go, best first (service standard 2013, section 4). `rules` are those of its
 * category, then of the groups above it. What is supervisory has one place to go.
 */
export function propose(
  matter: Pick<Accused, 'accusedSide'> & { readonly supervisory: boolean; readonly place: Place },
  rules: readonly RoutingRule[],
  candidates: readonly Candidate[],
): readonly Proposal[] {
  if (matter.supervisory) {
    const reason = matter.accusedSide === 'INSPECTORATE' ? 'INSPECTORATE_ACCUSED' : 'SUPERVISORY';
    return candidates
      .filter((candidate) => mayHold(matter, candidate))
      .map(({ id }) => ({ agencyId: id, reason }));
  }
  const proposals: Proposal[] = [];
  const add = (agencyId: string | null, reason: Proposal['reason']) => {
    const isNew = !proposals.some((proposal) => proposal.agencyId === agencyId);
    if (agencyId !== null && isNew && candidates.some(({ id }) => id === agencyId)) {
      proposals.push({ agencyId, reason });
    }
  };
  if (rules.some(({ routeByPlace }) => routeByPlace === 'kelurahan')) {
    for (const ward of candidates.filter((candidate) => covers(candidate, matter.place.ward))) {
      add(ward.id, 'WARD');
      add(ward.parentId, 'DISTRICT');
    }
  }
  rules.forEach(({ agencyId }, index) => add(agencyId, index === 0 ? 'CATEGORY' : 'CATEGORY_GROUP'));
  return proposals;
}

function covers({ wards }: Candidate, ward: string | null): boolean {
  return ward !== null && wards.some((name) => sameWard(name) === sameWard(ward));
}

/** Spelling varies: Klod and Kelod, Kertha and Kerta, Padangsambian and Padang Sambian are the same wards. */
function sameWard(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(kelurahan\s+|kel\.\s*|desa\s+)/, '')
    .replace(/kelod/g, 'klod')
    .replace(/kertha/g, 'kerta')
    .replace(/[^a-z]/g, '');
}
