import { Like, type EntityManager } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import { EventRecord } from '../../../platform/runtime/events/event-record.entity';
import { tell } from '../../../platform/runtime/events/outbox';
import { parseAgencyEvent, type AgencyEvent, type AgencyFacts } from '../../../schema/events/agency-events';
import { agencyFrom, factsOfAgency } from './agency-mapping';
import { AgencyRow } from './agency-row.entity';

const nothing = { category: null, calendar: null, holiday: null, template: null };

/**
 * Tells anew of agencies that would be told otherwise now than they were: an earlier release told less of them, such
 * as nothing of their units. Followers keep whole states, so hearing one again does no harm. Gives how many.
 */
export async function tellAgain(database: Database, at: Date): Promise<number> {
  return database.write(async (manager) => {
    // No admin edits meanwhile: nothing older is told after something newer.
    await manager.query(`SELECT id FROM register_lock ${dialectOf(database.kind).forUpdate}`);
    const told = await lastTold(manager);
    const agencies = (await manager.find(AgencyRow)).map((row) => factsOfAgency(agencyFrom(row)));
    const events = agencies
      .map((agency) => ({ ...nothing, type: 'AgencyChanged' as const, at: at.toISOString(), agency }))
      .filter((event) => told.get(event.agency.id) !== asTold(event));
    if (events.length > 0) await tell<AgencyEvent>(manager, events);
    return events.length;
  });
}

/** What was told last of each agency, as followers read it. */
async function lastTold(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const events = await manager.find(EventRecord, {
    where: { body: Like('%"AgencyChanged"%') },
    order: { id: 'ASC' },
  });
  return new Map(
    events.flatMap(({ body }) => {
      const event = JSON.parse(body) as Partial<AgencyEvent>;
      return event.agency ? [[event.agency.id, asTold({ ...event, agency: event.agency })]] : [];
    }),
  );
}

function asTold(event: Partial<AgencyEvent> & { readonly agency: AgencyFacts }): string {
  return JSON.stringify(parseAgencyEvent({ id: '', ...event }, 'event').agency);
}
