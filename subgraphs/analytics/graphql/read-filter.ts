import type { FigureFilter } from '../store/figures';
import { badInput } from './bad-inputs';
import type { StatisticsFilterInput } from './statistics-filter.input';

export function readFilter(input: StatisticsFilterInput): FigureFilter {
  const from = readInstant(input.from, 'filter.from');
  const to = readInstant(input.to, 'filter.to');
  if (from && to && from >= to) throw badInput('INVALID_PERIOD', 'filter.to');
  return {
    agencyId: input.agencyId ?? null,
    category: input.category ?? null,
    kind: input.kind ?? null,
    class: input.class ?? null,
    channel: input.channel ?? null,
    state: input.state ?? null,
    from,
    to,
  };
}

/** An instant both databases can compare with; null when left out. */
function readInstant(value: Date | null | undefined, field: string): Date | null {
  if (value == null) return null;
  const year = value.getUTCFullYear();
  if (!(year >= 1900 && year <= 2200)) throw badInput('INVALID_PERIOD', field);
  return value;
}
