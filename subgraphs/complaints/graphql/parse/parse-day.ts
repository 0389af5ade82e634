import type { Clock } from '../../../../platform/domain/clock';
import { localDay } from '../../../../platform/domain/calendar/local-day';
import { badInput, bounds } from '../bad-inputs';

/** Day of the incident: not in the future, as days go in Denpasar. */
export function parseIncidentDate(written: string | null | undefined, clock: Clock): string | null {
  if (written == null) return null;
  const isPossible =
    isDay(written) && written >= `${bounds.incidentYear}-01-01` && written <= localDay(clock.now());
  if (!isPossible) throw badInput('INCIDENT_DATE', 'input.incidentDate');
  return written;
}

/** A period of local days as instants: from the first moment of one, to before the first moment after the other. */
export function parsePeriod(days: { from?: string | null | undefined; to?: string | null | undefined }): {
  from: Date | null;
  to: Date | null;
} {
  const to = parseMidnight(days.to, 'filter.to');
  return {
    from: parseMidnight(days.from, 'filter.from'),
    to: to && new Date(to.getTime() + 24 * 60 * 60 * 1000),
  };
}

function parseMidnight(written: string | null | undefined, field: string): Date | null {
  if (written == null) return null;
  if (!isDay(written)) throw badInput('PERIOD_DATE', field);
  return new Date(`${written}T00:00:00.000+08:00`);
}

/** A day of the calendar: 30 February is not one. */
function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const at = new Date(`${written}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}
