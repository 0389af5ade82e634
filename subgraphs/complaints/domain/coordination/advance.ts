import { refuse } from '../../../../platform/domain/refusal';
import { stepOf, type By, type Decision } from '../decision';
import { mustHoldDisposition } from '../decisions/who';
import type { Complaint, Disposition } from '../complaint';
import { withHandling } from './delivery';
import type { Handling } from './handling';
import { heldBy } from './share';

/** What an agency says of its own disposition; that it answered is seen from its answer. */
export const deliverySteps = ['READ', 'ACCEPTED', 'DONE'] as const;
export type DeliveryStep = (typeof deliverySteps)[number];

/**
 * An agency tells how far it is with what it was handed (levels of handling as in Badung's service standard): it has
 * read it, accepts it, has done its part. The part of the lead agency is done with the outcome, which it alone reports.
 */
export function advanceDisposition(complaint: Complaint, step: DeliveryStep, { actor, at }: By): Decision {
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const held = heldBy(actor, complaint);
  if (!held || !isWorkedOn(complaint)) return refuse('NOT_ALLOWED_NOW');
  if (step === 'DONE' && held.role === 'LEAD') return refuse('LEAD_RESOLVES');
  if (step === 'DONE' && held.answeredAt === null) return refuse('ANSWER_NEEDED');
  const change = changeOf(held, step, at);
  if (change === null) return refuse('NOTHING_CHANGED');
  const dispositions = withHandling(complaint.dispositions, held, change);
  const now = { ...complaint, dispositions, changedAt: at };
  return {
    complaint: now,
    step: stepOf('advance', [complaint, now], step),
    entry: null,
    event: 'DispositionAdvanced',
    agencies: [held.agencyId],
    audience: 'PARTIES',
  };
}

/** Agencies work on it: it is with them, and no outcome is reported. */
export function isWorkedOn({ state }: Pick<Complaint, 'state'>): boolean {
  return state === 'FORWARDED' || state === 'IN_PROGRESS';
}

/** Null when the agency is as far already. */
function changeOf(
  { readAt, acceptedAt, doneAt }: Disposition,
  step: DeliveryStep,
  at: Date,
): Partial<Handling> | null {
  switch (step) {
    case 'READ':
      return readAt === null ? { readAt: at } : null;
    case 'ACCEPTED':
      return acceptedAt === null ? { readAt: readAt ?? at, acceptedAt: at } : null;
    case 'DONE':
      return doneAt === null ? { doneAt: at } : null;
  }
}
