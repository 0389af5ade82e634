import { isOpen, nextOpening } from '../../../../platform/domain/calendar/working-time';
import type { WorkCalendar } from '../../../../platform/domain/calendar/work-calendar';
import type { ClockReading } from '../clocks/clock-reading';
import type { WorkCalendars } from '../clocks/clocks-of';
import { leadOf, type Complaint } from '../complaint';
import type { ClockName } from '../standards/service-standard';
import { isAtLeast, levelTimes, type NoticeLevel } from './levels';
import { isSameReceiver, receiversOf, type Receiver } from './receivers';

/** That a clock of a complaint has reached a level, told to one desk. */
export interface Notice {
  readonly clock: ClockName;
  readonly round: number;
  readonly level: NoticeLevel;
  readonly receiver: Receiver;
  readonly dueAt: Date;
}

export interface NoticePlan {
  readonly issue: readonly Notice[];
  /** When to look again; null when nothing will happen by itself. */
  readonly lookAgainAt: Date | null;
}

export interface EscalationFacts {
  readonly complaint: Complaint;
  readonly readings: readonly ClockReading[];
  readonly calendars: WorkCalendars;
  /** What was issued before. */
  readonly issued: readonly Notice[];
}

/**
 * What is to be told about a complaint now. Each desk is told of a level once, in its own working time: else when
 * it opens. Of levels that passed together only the furthest is told, so an outage ends in one notice.
 */
export function planNotices(facts: EscalationFacts, at: Date): NoticePlan {
  const issue: Notice[] = [];
  const later: Date[] = [];
  for (const reading of facts.readings) {
    const times = levelTimes(reading, clockCalendar(facts, reading.clock));
    const reached = times.findLast((time) => time.at <= at);
    const next = times.find((time) => time.at > at);
    if (next) later.push(next.at);
    if (!reached || reading.dueAt === null) continue;
    const { clock, round, dueAt } = reading;
    for (const receiver of receiversOf(facts.complaint, clock, reached.level)) {
      const notice: Notice = { clock, round, level: reached.level, receiver, dueAt };
      if (facts.issued.some((known) => saysAsMuch(known, notice))) continue;
      const calendar = deskCalendar(facts, receiver);
      if (isOpen(calendar, at)) issue.push(notice);
      else later.push(nextOpening(calendar, at));
    }
  }
  const soonest = later.reduce<Date | null>((first, one) => (first && first <= one ? first : one), null);
  return { issue, lookAgainAt: soonest };
}

function saysAsMuch(known: Notice, notice: Notice): boolean {
  return (
    known.clock === notice.clock &&
    known.round === notice.round &&
    isSameReceiver(known.receiver, notice.receiver) &&
    isAtLeast(known.level, notice.level)
  );
}

/** The calendar that a clock follows, as the clocks themselves have it. */
function clockCalendar({ complaint, calendars }: EscalationFacts, clock: ClockName): WorkCalendar {
  const lead = leadOf(complaint);
  return clock === 'FORWARD' || !lead ? calendars.secretariat : calendars.of(lead.agencyId);
}

/** The Inspectorate keeps the hours of the secretariat, unless it is the one that leads. */
function deskCalendar({ complaint, calendars }: EscalationFacts, { role, agencyId }: Receiver): WorkCalendar {
  const lead = leadOf(complaint);
  if (agencyId !== null) return calendars.of(agencyId);
  return role === 'INSPECTOR' && complaint.supervisory && lead
    ? calendars.of(lead.agencyId)
    : calendars.secretariat;
}
