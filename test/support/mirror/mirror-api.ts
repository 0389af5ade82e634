import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../platform/domain/actor';
import type { Language } from '../../../platform/domain/language';
import { InProcessBus } from '../../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { readConfig } from '../../../integrations/sp4n-lapor/config';
import { createMirrorService, type MirrorService } from '../../../integrations/sp4n-lapor/service';
import { openMirrorDatabase } from '../../../integrations/sp4n-lapor/store/database';
import type { Database } from '../../../platform/runtime/database/database';
import { openComplaintsApi, type Answer, type ComplaintsApi } from '../complaints-api';
import { people } from '../complaint-builders';
import { databaseKinds } from '../complaints-parts';
import { laporCredentials, laporPair, type LaporPair } from '../lapor';

/** The mirror by its API, beside a complaints service and a simulated national side; its workers rest. */
export interface MirrorApi {
  readonly complaints: ComplaintsApi;
  readonly lapor: LaporPair;
  readonly service: MirrorService;
  /** Its rows, for what the API does not write. */
  readonly database: Database;
  /** As an admin and in English unless a test says otherwise. */
  ask(query: string, asking?: { variables?: object; actor?: Actor; language?: Language }): Promise<Answer>;
  stop(): Promise<void>;
}

export async function openMirrorApi(kind: keyof typeof databaseKinds): Promise<MirrorApi> {
  const complaints = await openComplaintsApi(databaseKinds[kind]);
  const lapor = await laporPair();
  const place = await databaseKinds[kind]();
  const { clock } = complaints.parts;
  const config = readConfig({
    MIRROR_DATABASE_URL: place.url,
    LAPOR_API_URL: lapor.simulator.url,
    LAPOR_BEARER: laporCredentials.bearer,
    LAPOR_TOKEN: laporCredentials.token,
    LAPOR_REPORT_URL: 'https://lapor.example/laporan/{id}',
    LAPOR_READ_SECONDS: '5',
    // The clock stands still: who waited for their turn would wait forever.
    LAPOR_CALLS_PER_MINUTE: '100000',
    LAPOR_DEFAULT_CATEGORY_ID: '900',
  });
  const log = makeLogger('mirror', 'silent');
  const surroundings = { bus: new InProcessBus(() => undefined), clock, log };
  const service = await createMirrorService(config, surroundings, {
    events: { complaints: complaints.parts.feed, agencies: complaints.parts.agencies },
    complaints: { subgraph: complaints.subgraph, files: { answer: async () => null } },
  });
  const database = await openMirrorDatabase(place.url);
  const subgraph = service.subgraph;
  return {
    ...{ complaints, lapor, service, database },
    async ask(query, { variables = {}, actor = people.admin, language = 'en' } = {}) {
      const answer = await subgraph.execute({
        ...{ query, variables: { ...variables }, operationName: null, actor, language },
        ...{ requestId: randomUUID(), event: null },
      });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    async stop() {
      await service.stop();
      await database.stop();
      await lapor.simulator.stop();
      await complaints.stop();
      await place.drop();
    },
  };
}
