import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import { currentDispositions, type Complaint, type Disposition } from '../complaint';

/**
 * The disposition somebody works on: that of his or her agency; bound to a unit (bidang, UPT, seksi), only what lies
 * with that unit or below it.
 */
export function heldBy(actor: Actor, complaint: Pick<Complaint, 'dispositions'>): Disposition | null {
  if (!worksForAgency(actor)) return null;
  const held = currentDispositions(complaint).find(({ agencyId }) => agencyId === actor.agencyId);
  return held && isShareOf(actor.unitId ?? null, held) ? held : null;
}

/** Whether a disposition lies in the share of a unit; null is the whole agency. */
export function isShareOf(unitId: string | null, { unitPath }: Pick<Disposition, 'unitPath'>): boolean {
  return unitId === null || (unitPath?.includes(`/${unitId}/`) ?? false);
}
