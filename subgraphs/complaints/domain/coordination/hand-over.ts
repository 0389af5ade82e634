import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, type By } from '../decision';
import { mustHoldDisposition } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import { withHandling } from './delivery';
import { isWorkedOn } from './advance';
import type { Noted } from './notes';
import { heldBy, isShareOf } from './share';

export interface HandOver {
  /** Path of the unit, `/BIDANG-2/SEKSI-1/`; null is the agency itself. */
  readonly unitPath: string | null;
  /** What was named is no unit of the agency, or a closed one. */
  readonly isUnknown?: boolean;
  readonly reason: string;
}

/**
 * Hands a complaint down to a unit of the agency, or up again (levels of Badung's service standard: the agency, its
 * bidang, its seksi or UPT). Who is bound to a unit reaches those below it, and those above it.
 */
export function handOver(
  complaint: Complaint,
  { unitPath, isUnknown = false, reason }: HandOver,
  { actor, at }: By,
): Noted | Refused<RefusalCode> {
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const held = heldBy(actor, complaint);
  if (!held || !isWorkedOn(complaint)) return refuse('NOT_ALLOWED_NOW');
  if (isUnknown) return refuse('UNKNOWN_UNIT');
  if (unitPath === held.unitPath) return refuse('NOTHING_CHANGED');
  const from = held.unitPath ?? '/';
  const to = unitPath ?? '/';
  const isUp = from.startsWith(to);
  const isOwn = isShareOf(actor.unitId ?? null, { unitPath });
  if (!isOwn && !isUp) return refuse('UNIT_OUT_OF_REACH');
  const { agencyId, agencyName } = held;
  const dispositions = withHandling(complaint.dispositions, held, { unitPath });
  const now = { ...complaint, dispositions, changedAt: at };
  return {
    note: {
      ...{ kind: isUp ? 'HANDED_UP' : 'HANDED_DOWN', agencyId, agencyName, body: reason },
      ...{ fromUnit: unitOf(held.unitPath), toUnit: unitOf(unitPath) },
    },
    decided: {
      complaint: now,
      step: stepOf('advance', [complaint, now], isUp ? 'HANDED_UP' : 'HANDED_DOWN'),
      entry: null,
      event: 'DispositionAdvanced',
      agencies: [agencyId],
      audience: 'PARTIES',
    },
  };
}

/** The unit at the end of a path; null is the agency itself. */
export function unitOf(unitPath: string | null): string | null {
  return unitPath?.split('/').at(-2) ?? null;
}
