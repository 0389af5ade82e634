import { isLocalDay } from '../../../../platform/domain/calendar/local-day';
import type { SetServiceStandard } from '../../commands/set-service-standard';
import { mostDays, mostPreviewed, type DayChange } from '../../domain/clocks/day-change';
import { faultOfTerms } from '../../domain/standards/set-standard';
import { badInput } from '../bad-inputs';
import type { CalendarPreviewInput } from './calendar-preview.type';
import type { SetServiceStandardInput } from './service-standard.type';

export function parseStandard({ code, terms }: SetServiceStandardInput): SetServiceStandard {
  const parsed = terms.map((term) => ({
    clock: term.clock,
    coordination: term.coordination ?? null,
    matter: term.matter ?? null,
    length: term.length,
    unit: term.unit,
  }));
  const fault = faultOfTerms(parsed);
  if (fault) throw badInput(fault, 'input.terms');
  return { code, terms: parsed };
}

export function parseDayChange({ closing, opening, calendars, first }: CalendarPreviewInput): {
  readonly change: DayChange;
  readonly shown: number;
} {
  const days = [...closing, ...opening];
  if (days.length === 0 || days.length > mostDays || !days.every(isLocalDay)) {
    throw badInput('PREVIEW_DAYS', 'input');
  }
  if (first < 0 || first > mostPreviewed) throw badInput('PREVIEW_FIRST', 'input.first');
  return { change: { closing, opening, calendars: calendars ?? null }, shown: first };
}
