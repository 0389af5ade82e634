import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import { workingTimeBetween } from '../../../../platform/domain/calendar/working-time';
import type { Complaint, DispositionRole } from '../complaint';
import type { WorkCalendars } from './clocks-of';
import { spansIn, type Span, type Timeline } from './timeline';

/** How long one agency held a complaint; `agencyId` and `role` are null for the secretariat. */
export interface Stretch {
  readonly agencyId: string | null;
  readonly role: DispositionRole | null;
  readonly from: Date;
  /** Null while it is still held. */
  readonly to: Date | null;
  /** In the agency's own calendar; time between outcome and reopening is nobody's. */
  readonly workingMinutes: number;
  /** The agency gave it back as not its own: its time stays its own, and the deadline is not moved by it. */
  readonly notOurs: boolean;
}

/** Who held a complaint how long, wrong agencies included, in the order of time. */
export function stretchesOf(
  { dispositions }: Pick<Complaint, 'dispositions'>,
  timeline: Timeline,
  { calendars, at }: { readonly calendars: WorkCalendars; readonly at: Date },
): readonly Stretch[] {
  const working = spansIn(timeline, (state) => state === 'FORWARDED' || state === 'IN_PROGRESS');
  const held = dispositions.flatMap(({ agencyId, role, issuedAt, endedAt, ending }): Stretch[] => {
    const own = working.flatMap((span) => overlap(span, { from: issuedAt, to: endedAt }));
    const calendar = calendars.of(agencyId);
    const [last] = own.slice(-1);
    return [
      {
        ...{ agencyId, role, from: issuedAt, to: endedAt ?? (last ? last.to : issuedAt) },
        workingMinutes: minutesIn(calendar, own, at),
        notOurs: ending === 'RETURNED',
      },
    ];
  });
  const atSecretariat = spansIn(timeline, (state) => state === 'SUBMITTED' || state === 'VERIFIED');
  const own = atSecretariat.map((span): Stretch => {
    const workingMinutes = minutesIn(calendars.secretariat, [span], at);
    return { agencyId: null, role: null, ...span, workingMinutes, notOurs: false };
  });
  return [...held, ...own].sort((a, b) => a.from.getTime() - b.from.getTime());
}

function overlap(a: Span, b: Span): Span[] {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to !== null && to <= from ? [] : [{ from, to }];
}

function minutesIn(calendar: WorkCalendar, spans: readonly Span[], at: Date): number {
  const times = spans.map(({ from, to }) => workingTimeBetween(calendar, from, to ?? at));
  return Math.trunc(times.reduce((sum, time) => sum + time, 0) / 60_000);
}
