import type { Disposition } from '../complaint';
import type { Handling } from './handling';

/** Where a disposition stands at its agency, furthest last; then the two ways in which it ends early. */
export const deliveryStates = [
  'DELIVERED',
  'READ',
  'ACCEPTED',
  'ANSWERED',
  'DONE',
  'RETURNED',
  'RECALLED',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export function deliveryOf(disposition: Disposition): DeliveryState {
  if (disposition.ending !== null) return disposition.ending;
  if (disposition.doneAt !== null) return 'DONE';
  if (disposition.answeredAt !== null) return 'ANSWERED';
  if (disposition.acceptedAt !== null) return 'ACCEPTED';
  return disposition.readAt !== null ? 'READ' : 'DELIVERED';
}

/** The same dispositions with one of them changed. */
export function withHandling(
  dispositions: readonly Disposition[],
  held: Disposition,
  change: Partial<Handling>,
): readonly Disposition[] {
  return dispositions.map((disposition) => (disposition === held ? { ...held, ...change } : disposition));
}

/** An agency that answers has read and accepted the complaint before. */
export function answered(
  dispositions: readonly Disposition[],
  held: Disposition,
  at: Date,
): readonly Disposition[] {
  if (held.answeredAt !== null) return dispositions;
  const { readAt, acceptedAt } = held;
  return withHandling(dispositions, held, {
    readAt: readAt ?? at,
    acceptedAt: acceptedAt ?? at,
    answeredAt: at,
  });
}
