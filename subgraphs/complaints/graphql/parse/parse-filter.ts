import type { ComplaintFilter } from '../../store/reading';
import type { ComplaintFilterInput } from '../inputs/complaint-filter.input';
import { parsePeriod } from './parse-day';
import { parseSearch } from '../search/parse-search';

export function parseFilter(filter: ComplaintFilterInput | null | undefined, at: Date): ComplaintFilter {
  return {
    states: someOf(filter?.states),
    classes: someOf(filter?.classes),
    kinds: someOf(filter?.kinds),
    channels: someOf(filter?.channels),
    agencyId: filter?.agency ?? null,
    unitId: filter?.unit ?? null,
    category: filter?.category ?? null,
    ...parsePeriod({ from: filter?.from, to: filter?.to }),
    text: filter?.text == null ? null : parseSearch(filter.text, 'filter.text'),
    overdue: filter?.overdue == null ? null : { is: filter.overdue, at },
    dueBefore: filter?.dueBefore ?? null,
    emergency: filter?.emergency ?? null,
    appeal: filter?.appeal ?? null,
    mine: filter?.mine ?? false,
  };
}

/** Each value once, however often it was sent; none leaves the side open. */
function someOf<T>(values: readonly T[] | null | undefined): readonly T[] | null {
  return values == null || values.length === 0 ? null : [...new Set(values)];
}
