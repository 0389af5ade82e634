import type { Actor } from '../../../platform/domain/actor';
import type { Fact } from './fact';

/**
 * Which complaints count for a viewer. For the public only what anyone may see now, so that no figure, however
 * small its cell, can differ by a complaint that is "as if it did not exist" (service standard 2013, "Rahasia").
 */
export type Counted = 'EVERYTHING' | 'NOT_ACCUSING_SECRETARIAT' | 'PUBLIC' | 'PUBLIC_AND_SUPERVISORY';

export function countedFor(viewer: Pick<Actor, 'role'>): Counted {
  switch (viewer.role) {
    // Nobody handles a complaint about itself, and the accused knows of none.
    case 'ADMIN':
      return 'NOT_ACCUSING_SECRETARIAT';
    case 'SYSTEM':
    // Reads reports and dashboards, which hold figures and no identities.
    case 'EXECUTIVE':
      return 'EVERYTHING';
    // The Inspectorate handles every supervisory complaint: Regulation 45/2013, Article 4(1).
    case 'INSPECTOR':
      return 'PUBLIC_AND_SUPERVISORY';
    case 'VISITOR':
    case 'CITIZEN':
    case 'OFFICER':
    case 'APPROVER':
    case 'PARTNER':
      return 'PUBLIC';
  }
}

export function counts(
  counted: Counted,
  fact: Pick<Fact, 'isPublic' | 'supervisory' | 'accusedSide'>,
): boolean {
  switch (counted) {
    case 'EVERYTHING':
      return true;
    case 'NOT_ACCUSING_SECRETARIAT':
      return fact.accusedSide !== 'SECRETARIAT';
    case 'PUBLIC':
      return fact.isPublic;
    case 'PUBLIC_AND_SUPERVISORY':
      return fact.isPublic || (fact.supervisory && fact.accusedSide !== 'INSPECTORATE');
  }
}

/** Figures by nature and secrecy say something only to those who see more than the public. */
export function seesNature(counted: Counted): boolean {
  return counted !== 'PUBLIC';
}
