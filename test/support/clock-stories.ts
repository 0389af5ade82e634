import { untouched } from '../../subgraphs/complaints/domain/coordination/handling';
import type { Role } from '../../platform/domain/actor';
import { clocksOf, type ClockedComplaint } from '../../subgraphs/complaints/domain/clocks/clocks-of';
import type { ClockReading } from '../../subgraphs/complaints/domain/clocks/clock-reading';
import type { Timeline, TimelineStep } from '../../subgraphs/complaints/domain/clocks/timeline';
import { makeCalendars, type CalendarParts } from '../../subgraphs/complaints/domain/clocks/work-calendars';
import type { ComplaintState, Disposition } from '../../subgraphs/complaints/domain/complaint';
import { firstStandards } from '../../subgraphs/complaints/domain/standards/first-standards';
import type {
  ClockName,
  ServiceStandard,
} from '../../subgraphs/complaints/domain/standards/service-standard';

/** A local time in Denpasar, as `2026-03-02 10:00`. */
export function wita(time: string): Date {
  return new Date(`${time.replace(' ', 'T')}:00+08:00`);
}

/** What happens in a story, and when; agencies named lead first. */
export type StoryStep =
  | readonly [at: string, action: 'ask' | 'provide' | 'verify' | 'answer' | 'help' | 'resolve' | 'confirm']
  | readonly [
      at: string,
      action: 'reopen' | 'archive' | 'systemPosts' | 'adminPosts' | 'reporterPosts' | 'giveBack',
    ]
  | readonly [at: string, action: 'forward', ...agencies: string[]]
  | readonly [at: string, action: 'leave', agency: string];

export interface Story {
  readonly complaint: ClockedComplaint;
  readonly timeline: Timeline;
}

/** A complaint with the history that a filing and these steps leave behind. */
export function story(
  filedAt: string,
  steps: readonly StoryStep[],
  more: Partial<ClockedComplaint> = {},
): Story {
  // Widened: what `add` makes of it is not seen from here.
  let state = 'SUBMITTED' as ComplaintState;
  let dispositions: Disposition[] = [];
  const timeline: TimelineStep[] = [
    { action: 'file', from: null, to: state, at: wita(filedAt), byRole: 'CITIZEN', byAgencyId: null },
  ];
  for (const [time, action, ...agencies] of steps) {
    const at = wita(time);
    const lead =
      dispositions.find(({ role, endedAt }) => role === 'LEAD' && endedAt === null)?.agencyId ?? null;
    const add = (
      did: TimelineStep['action'],
      to: ComplaintState,
      [byRole, byAgencyId]: readonly [Role, string | null] = ['ADMIN', null],
    ) => {
      timeline.push({ action: did, from: state, to, at, byRole, byAgencyId });
      state = to;
    };
    const end = (which: (disposition: Disposition) => boolean) => {
      dispositions = dispositions.map((held) =>
        held.endedAt === null && which(held) ? { ...held, endedAt: at, ending: 'RETURNED' } : held,
      );
    };
    if (action === 'ask') add('requestInformation', 'NEEDS_INFO');
    if (action === 'provide') add('provideInformation', 'SUBMITTED', ['CITIZEN', null]);
    if (action === 'verify') add('verify', 'VERIFIED');
    if (action === 'answer') add(state === 'FORWARDED' ? 'answer' : 'post', 'IN_PROGRESS', ['OFFICER', lead]);
    if (action === 'help') add('post', state, ['OFFICER', 'DLHK']);
    if (action === 'resolve') add('resolve', 'RESOLVED', ['OFFICER', lead]);
    if (action === 'confirm') add('confirm', 'CLOSED', ['CITIZEN', null]);
    if (action === 'reopen') add('reopen', 'IN_PROGRESS', ['CITIZEN', null]);
    if (action === 'archive') add('archive', 'ARCHIVED');
    if (action === 'systemPosts') add('post', state, ['SYSTEM', 'PUPR']);
    if (action === 'adminPosts') add('post', state);
    if (action === 'reporterPosts') add('post', state, ['CITIZEN', null]);
    if (action === 'leave') {
      end(({ agencyId }) => agencyId === agencies[0]);
      add('leave', state, ['OFFICER', agencies[0] ?? null]);
    }
    if (action === 'giveBack') {
      end(() => true);
      add('return', 'SUBMITTED', ['OFFICER', lead]);
    }
    if (action === 'forward') {
      dispositions = [
        ...dispositions,
        ...agencies.map((agencyId, index): Disposition => ({
          ...{ agencyId, agencyName: agencyId, issuedAt: at, endedAt: null, ending: null, ...untouched },
          role: index === 0 ? 'LEAD' : 'SUPPORTING',
        })),
      ];
      add('forward', 'FORWARDED');
    }
  }
  const complaint = {
    ...({ filedAt: wita(filedAt), class: 'COMPLAINT', supervisory: false, state, dispositions } as const),
    ...more,
  };
  return { complaint, timeline };
}

const hours = (weekdays: readonly number[], ...times: readonly (readonly [string, string])[]) =>
  weekdays.flatMap((weekday) => times.map(([opens, closes]) => ({ weekday, opens, closes })));

/** Offices of five days (all but PASAR), of six (PASAR), and one that never closes (BPBD). */
export const cityCalendars: CalendarParts = {
  calendars: [
    {
      ...{ code: 'FIVE_DAY', roundTheClock: false },
      periods: [
        ...hours([1, 2, 3, 4], ['07:30', '12:00'], ['13:00', '16:00']),
        ...hours([5], ['07:30', '11:30'], ['13:00', '16:30']),
      ],
    },
    { code: 'SIX_DAY', roundTheClock: false, periods: hours([1, 2, 3, 4, 5, 6], ['08:00', '14:00']) },
    { code: 'ROUND_THE_CLOCK', roundTheClock: true, periods: [] },
  ],
  holidays: [],
  agencies: [
    { id: 'PASAR', calendar: 'SIX_DAY', isSecretariat: false },
    { id: 'BPBD', calendar: 'ROUND_THE_CLOCK', isSecretariat: false },
  ],
};

export function standard(code: string): ServiceStandard {
  const found = firstStandards.find((one) => one.code === code);
  if (!found) throw new Error(`no standard ${code}`);
  return found;
}

export interface Looking {
  readonly at: string;
  readonly standard?: ServiceStandard;
  readonly calendars?: Partial<CalendarParts>;
  readonly frozen?: readonly ClockReading[];
}

export function clocks(told: Story, looking: Looking): readonly ClockReading[] {
  return clocksOf(told.complaint, told.timeline, {
    standard: looking.standard ?? standard('DENPASAR'),
    calendars: makeCalendars({ ...cityCalendars, ...looking.calendars }),
    at: wita(looking.at),
    ...(looking.frozen ? { frozen: looking.frozen } : {}),
  });
}

export function clock(name: ClockName, told: Story, looking: Looking): ClockReading {
  const reading = clocks(told, looking).findLast((one) => one.clock === name);
  if (!reading) throw new Error(`no clock ${name}`);
  return reading;
}

/** A holiday of all offices that close. */
export function holiday(
  day: string,
  name = 'Galungan',
  more: { silent?: boolean; exceptAgencies?: string[] } = {},
) {
  return {
    ...{ day, nameId: name, nameEn: name, silent: more.silent ?? false },
    ...{ calendars: ['FIVE_DAY', 'SIX_DAY'], exceptAgencies: more.exceptAgencies ?? [] },
  };
}
