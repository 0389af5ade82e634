import DataLoader from 'dataloader';
import { KeepingNotes } from '../../../platform/runtime/graphql/keeping';
import type { RequestContext, SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import type { CommandContext } from '../commands/context';
import type { Agency } from '../domain/agency';
import type { Calendar } from '../domain/calendar';
import type { Category } from '../domain/category';
import type { AgencyReader } from '../store/agency-reader';
import type { CalendarReader } from '../store/calendar-reader';
import type { CategoryReader } from '../store/category-reader';
import type { HolidayReader } from '../store/holiday-reader';

export interface AgenciesContext extends RequestContext {
  /** One moment for the whole request. */
  readonly at: Date;
  readonly keeping: KeepingNotes;
  readonly commands: CommandContext;
  readonly agencies: AgencyReader;
  readonly categories: CategoryReader;
  readonly calendars: CalendarReader;
  readonly holidays: HolidayReader;
  readonly agencyByCode: DataLoader<string, Agency | null>;
  readonly agenciesUnder: DataLoader<string, readonly Agency[]>;
  readonly categoryByCode: DataLoader<string, Category | null>;
  readonly categoriesIn: DataLoader<string, readonly Category[]>;
  readonly calendarByCode: DataLoader<string, Calendar | null>;
}

/** The loaders of one request: equal look-ups are asked once, and together. */
export function contextFor(
  request: SubgraphRequest,
  service: {
    readonly commands: CommandContext;
    readonly agencies: AgencyReader;
    readonly categories: CategoryReader;
    readonly calendars: CalendarReader;
    readonly holidays: HolidayReader;
  },
): AgenciesContext {
  const { commands, agencies, categories, calendars, holidays } = service;
  return {
    actor: request.actor,
    language: request.language,
    requestId: request.requestId,
    at: commands.clock.now(),
    keeping: new KeepingNotes(),
    commands,
    agencies,
    categories,
    calendars,
    holidays,
    agencyByCode: loaderOf((codes) => agencies.byCodes(codes), null),
    agenciesUnder: loaderOf((codes) => agencies.byParents(codes), []),
    categoryByCode: loaderOf((codes) => categories.byCodes(codes), null),
    categoriesIn: loaderOf((codes) => categories.byGroups(codes), []),
    calendarByCode: loaderOf(
      async () => new Map((await calendars.all()).map((calendar) => [calendar.code, calendar])),
      null,
    ),
  };
}

function loaderOf<Found, Missing>(
  read: (codes: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  missing: Missing,
): DataLoader<string, Found | Missing> {
  return new DataLoader<string, Found | Missing>(async (codes) => {
    const found = await read(codes);
    return codes.map((code) => found.get(code) ?? missing);
  });
}
