import { complaintStates } from '../../../schema/events/complaint-events';
import type { ComplaintState } from '../domain/fact';
import { followUpStateOf, followUpStates, isOpen } from '../domain/follow-up-state';
import type { Figure } from '../store/figures';
import type { FollowUpStateCount, StateCount } from './counts.type';
import { AgencyStatisticsFace } from './statistics.type';

/** The cells of an enum in the order of its values; what a figure names is one of them. */
export function inOrderOf<Value extends string>(
  values: readonly Value[],
  figures: readonly Figure[],
): readonly { readonly value: Value; readonly count: number }[] {
  const counts = new Map(figures.map(({ value, count }) => [value, count]));
  return values.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
}

/** Most first; equal ones by their code, those without one last. */
export function mostFirst(figures: readonly Figure[]): readonly Figure[] {
  const rank = ({ value }: Figure) => value ?? '\uffff';
  return [...figures].sort((a, b) => b.count - a.count || (rank(a) < rank(b) ? -1 : 1));
}

export function byState(figures: readonly Figure[]): StateCount[] {
  return inOrderOf(complaintStates, figures).map(({ value, count }) => ({ state: value, count }));
}

export function byFollowUpState(figures: readonly Figure[]): FollowUpStateCount[] {
  const states = byState(figures);
  return followUpStates
    .map((followUpState) => ({
      followUpState,
      count: sum(states, (state) => followUpStateOf(state) === followUpState),
    }))
    .filter(({ count }) => count > 0);
}

export function agencyStatistics(figures: readonly Figure[]): AgencyStatisticsFace {
  const states = byState(figures);
  return Object.assign(new AgencyStatisticsFace(), {
    total: sum(states, () => true),
    open: sum(states, isOpen),
    done: sum(states, (state) => followUpStateOf(state) === 'DONE'),
    byState: states,
  });
}

function sum(counts: readonly StateCount[], wanted: (state: ComplaintState) => boolean): number {
  return counts.filter(({ state }) => wanted(state)).reduce((total, { count }) => total + count, 0);
}
