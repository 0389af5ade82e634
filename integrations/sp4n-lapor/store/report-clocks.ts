import { In } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { isElsewhere } from '../mapping/elsewhere';
import { nationalClocks, type NationalClock } from '../mapping/national-clocks';
import { courseOf, sourceOf, type ClockSource } from '../mapping/national-course';
import { ItemRow } from './item.entity';
import type { LinkRow } from './link.entity';
import { nationalDays } from './national-days';

export interface ReportClock extends NationalClock {
  readonly source: ClockSource;
}

/** The clocks of many reports, by their numbers there, in two statements. */
export async function clocksOfReports(
  database: Database,
  links: readonly LinkRow[],
  { cityInstitution, now }: { readonly cityInstitution: number; readonly now: Date },
): Promise<ReadonlyMap<number, readonly ReportClock[]>> {
  const { items, calendar } = await database.snapshot(async (manager) => ({
    items: await manager.findBy(ItemRow, { trackingId: In(links.map(({ trackingId }) => trackingId)) }),
    calendar: await nationalDays(manager),
  }));
  if ('fault' in calendar) return new Map();
  return new Map(
    links.map((link) => {
      const kept = {
        ...link,
        isSentOn: isElsewhere(link.institutionId, cityInstitution),
        items: items.filter(({ trackingId, removedAt }) => trackingId === link.trackingId && !removedAt),
      };
      const clocks = nationalClocks(calendar, courseOf(kept), now);
      return [
        link.trackingId,
        clocks.map((clock) => ({ ...clock, source: sourceOf(kept, clock.startedAt) })),
      ] as const;
    }),
  );
}
