import type { accusedSides } from '../../../../schema/events/complaint-events';

/**
 * A side of the procedure that can be the accused itself. What is supervisory goes to the Inspectorate and is
 * verified by the secretariat (Regulation Article 4(1), Article 10): nobody handles a complaint about itself, so
 * the other side does, and the accused knows of no such complaint.
 */
export type AccusedSide = (typeof accusedSides)[number];

interface SidedAgency {
  readonly id: string;
  readonly isInspectorate: boolean;
  readonly isSecretariat: boolean;
}

/** Who is accused (pihak yang diadukan), as a complaint keeps it. */
export interface Accused {
  readonly accusedAgencyId: string | null;
  readonly accusedSide: AccusedSide | null;
}

export const nobodyAccused: Accused = { accusedAgencyId: null, accusedSide: null };

export function accusedOf(agency: SidedAgency | null): Accused {
  if (agency === null) return nobodyAccused;
  return { accusedAgencyId: agency.id, accusedSide: sideOf(agency) };
}

function sideOf(agency: SidedAgency): AccusedSide | null {
  if (agency.isInspectorate) return 'INSPECTORATE';
  return agency.isSecretariat ? 'SECRETARIAT' : null;
}

/** The role that verifies, forwards and archives: the secretariat, or the Inspectorate when that one is accused. */
export function handlerOf({ accusedSide }: Pick<Accused, 'accusedSide'>): 'ADMIN' | 'INSPECTOR' {
  return accusedSide === 'SECRETARIAT' ? 'INSPECTOR' : 'ADMIN';
}

/** Whether a supervisory complaint may go to an agency. */
export function mayHold(
  { accusedSide }: Pick<Accused, 'accusedSide'>,
  agency: Omit<SidedAgency, 'id'>,
): boolean {
  return accusedSide === 'INSPECTORATE' ? agency.isSecretariat : agency.isInspectorate;
}
