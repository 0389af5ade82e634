import type { AgencyEvent } from '../../schema/events/agency-events';
import { Relay } from '../../platform/runtime/events/relay';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import { CalendarWatch } from './commands/calendar-watch';
import type { CommandContext } from './commands/context';
import { seedAgencies } from './commands/seed-agencies';
import type { AgenciesConfig } from './config';
import { contextFor } from './graphql/context';
import { buildAgenciesSchema } from './graphql/schema';
import { AgencyReader } from './store/agency-reader';
import { CalendarReader } from './store/calendar-reader';
import { CategoryReader } from './store/category-reader';
import { openAgenciesDatabase } from './store/database';
import { HolidayReader } from './store/holiday-reader';
import { RegisterStore } from './store/register-store';
import { tellAgain } from './store/tell-again';
import { TemplateStore } from './store/templates/template-store';

export interface AgenciesService extends Service {
  readonly feed: Relay<AgencyEvent>;
  /** For tools that act as a person. */
  readonly commands: CommandContext;
}

export async function createAgenciesService(
  config: AgenciesConfig,
  { bus, clock, log }: ServiceSurroundings,
): Promise<AgenciesService> {
  const database = await openAgenciesDatabase(config.databaseUrl, (migration) =>
    log.info({ migration }, 'migrated'),
  );
  const feed = new Relay<AgencyEvent>('agencies', {
    database,
    bus,
    onFault: (error) => log.error({ error }, 'fault while relaying events'),
  });
  const service = {
    commands: { register: new RegisterStore(database), templates: new TemplateStore(database), clock },
    agencies: new AgencyReader(database),
    categories: new CategoryReader(database),
    calendars: new CalendarReader(database),
    holidays: new HolidayReader(database),
  };
  const watch = new CalendarWatch({ holidays: service.holidays, clock, log });
  const subgraph = localSubgraph({
    name: 'agencies',
    ...(await buildAgenciesSchema()),
    log,
    contextOf: (request) => contextFor(request, service),
  });

  return {
    subgraph,
    feed,
    commands: service.commands,
    statements: () => database.statements(),
    async start() {
      if (config.seedReferenceData) {
        const seeded = await seedAgencies(service.commands);
        if (Object.values(seeded).some((count) => count > 0)) log.info(seeded, 'seeded');
      }
      const again = await tellAgain(database, clock.now());
      if (again > 0) log.info({ agencies: again }, 'told again, as an earlier release had told less');
      feed.start();
      watch.start();
    },
    async isReady() {
      await database.read((manager) => manager.query('SELECT id FROM register_lock'));
      return true;
    },
    async stop() {
      watch.stop();
      await feed.stop();
      await database.stop();
    },
  };
}
