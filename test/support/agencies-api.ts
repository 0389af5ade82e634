import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visitor, type Actor } from '../../platform/domain/actor';
import { ManualClock } from '../../platform/domain/clock';
import type { Language } from '../../platform/domain/language';
import type { Bus } from '../../platform/runtime/events/bus';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { parseAgencyEvent, type AgencyEvent } from '../../schema/events/agency-events';
import { createAgenciesService, type AgenciesService } from '../../subgraphs/agencies/service';
import { openAgenciesDatabase } from '../../subgraphs/agencies/store/database';
import { freshMariadbSchema } from './servers';

export const agencyDatabases = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-agencies-'));
    return {
      url: `sqlite:${join(folder, 'agencies.db')}`,
      drop: async (): Promise<unknown> => rmSync(folder, { recursive: true, force: true }),
    };
  },
  mysql: () => freshMariadbSchema(),
};

export const agencyAdmin: Actor = { role: 'ADMIN', accountId: 'account-admin', agencyId: null };

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly actor?: Actor;
  readonly language?: Language;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
type Answer = { readonly data?: any; readonly errors?: readonly any[] };

/** The agencies service by its API, in English and as a visitor unless a test says otherwise. */
export interface AgenciesApi {
  readonly service: AgenciesService;
  readonly clock: ManualClock;
  readonly logged: readonly string[];
  ask(query: string, asking?: Asking): Promise<Answer>;
  /** A mutation with one input, as an admin unless a test says otherwise: gives its result. */
  edit(mutation: string, input: object, asking?: Asking): Promise<Answer['data']>;
  /** Every event told so far, checked. */
  events(): Promise<readonly AgencyEvent[]>;
  /** Every edit so far: by whom, and the fields it changed. */
  history(): Promise<readonly Edited[]>;
  stop(): Promise<void>;
}

export interface Edited {
  readonly accountId: string | null;
  readonly action: string;
  readonly calendarCode: string | null;
  readonly holidayId: string | null;
  readonly changes: string;
}

export async function openAgenciesApi(
  place: (typeof agencyDatabases)['sqlite'],
  now: string,
  bus: Bus = new InProcessBus(() => undefined),
): Promise<AgenciesApi> {
  const found = await place();
  const clock = new ManualClock(new Date(now));
  const logged: string[] = [];
  const log = makeLogger('agencies', 'info', { write: (line: string) => void logged.push(line) });
  const service = await createAgenciesService(
    { databaseUrl: found.url, seedReferenceData: true },
    { bus, clock, log },
  );
  await service.start();
  const ask: AgenciesApi['ask'] = async (
    query,
    { variables = {}, actor = visitor, language = 'en' } = {},
  ) => {
    const request = { query, variables, operationName: null, actor, language, event: null };
    const answer = await service.subgraph.execute({ ...request, requestId: randomUUID() });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  };
  return {
    service,
    clock,
    logged,
    ask,
    async edit(mutation, input, asking = {}) {
      const { data, errors } = await ask(mutation, { actor: agencyAdmin, ...asking, variables: { input } });
      if (errors) throw new Error(JSON.stringify(errors));
      return Object.values(data)[0];
    },
    async events() {
      const told = await service.feed.read(0, 10_000);
      return told.map(({ event, position }) => parseAgencyEvent(event, `agencies[${position}]`));
    },
    async history() {
      const database = await openAgenciesDatabase(found.url);
      const rows = await database.read((manager) =>
        manager.query<Edited[]>(
          'SELECT accountId, action, calendarCode, holidayId, changes FROM edit_history ORDER BY id',
        ),
      );
      await database.stop();
      return rows;
    },
    async stop() {
      await service.stop();
      await found.drop();
    },
  };
}
