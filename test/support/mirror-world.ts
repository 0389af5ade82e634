import { ManualClock } from '../../platform/domain/clock';
import type { Actor } from '../../platform/domain/actor';
import type { Database } from '../../platform/runtime/database/database';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { openClient } from '../../integrations/sp4n-lapor/client/open-client';
import { openInbound, type Inbound } from '../../integrations/sp4n-lapor/inbound/open-inbound';
import { CallAllowance } from '../../integrations/sp4n-lapor/remote/call-allowance';
import { Remote } from '../../integrations/sp4n-lapor/remote/remote';
import { startSimulator, type Simulator } from '../../integrations/sp4n-lapor/simulator/server';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { openMirrorDatabase } from '../../integrations/sp4n-lapor/store/database';
import { DecisionRow } from '../../integrations/sp4n-lapor/store/decision.entity';
import { ItemRow } from '../../integrations/sp4n-lapor/store/item.entity';
import { LinkRow } from '../../integrations/sp4n-lapor/store/link.entity';
import { RemoteStates } from '../../integrations/sp4n-lapor/store/remote-states';
import { ReviewRow } from '../../integrations/sp4n-lapor/store/review.entity';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import { allowed } from './allowed';
import { openComplaintsApi, type Answer, type ComplaintsApi } from './complaints-api';
import { people } from './complaint-builders';
import { databaseKinds } from './complaints-parts';
import { aForwarded } from './mirror/a-forwarded';
import { mapCategory } from './mirror/map-category';

export const pushSecret = 'rahasia-uji';

/** A complaints service, a simulated national side and the inbound half of the mirror between them. */
export interface MirrorWorld {
  readonly api: ComplaintsApi;
  readonly simulator: Simulator;
  readonly database: Database;
  readonly inbound: Inbound;
  /** A second worker on the same databases. */
  another(): Inbound;
  readonly clock: ManualClock;
  link(trackingId: number): Promise<LinkRow | null>;
  items(trackingId: number): Promise<readonly ItemRow[]>;
  reviews(): Promise<readonly ReviewRow[]>;
  decisions(): Promise<readonly DecisionRow[]>;
  map(categoryId: number, code: string, name: string): Promise<void>;
  complaint(id: string, actor?: Actor): Promise<Answer['data']>;
  /** A complaint of a citizen of ours, forwarded to its agency. */
  forwarded(): Promise<{ id: string; ticket: string; body: string }>;
  /** Its agency answers. */
  answer(complaintId: string, body: string): Promise<void>;
  stop(): Promise<void>;
}

const look = `query ($id: ID!) { complaint(id: $id) {
  id ticket state topic body category { code } identityHidden complaintHidden channel attachments { id kind }
  thread(first: 50) { totalCount edges { node { id author agencyName body fromLapor editedAt at attachments { id } } } }
} }`;

export async function openMirrorWorld(kind: keyof typeof databaseKinds): Promise<MirrorWorld> {
  const api = await openComplaintsApi(databaseKinds[kind]);
  const place = await databaseKinds[kind]();
  const { clock } = api.parts;
  const simulator = await startSimulator({
    ...{ clock, bearer: 'b', token: 't', environment: 'development' },
  });
  const database = await openMirrorDatabase(place.url);
  const settings = {
    environment: 'development' as const,
    ...{ apiUrl: simulator.url, bearer: 'b', token: 't' },
    ...{ createRoute: '/complaints/complaint', cityInstitution, userId: 77 },
    ...{ readSeconds: 5, createSeconds: 5, largestAnswer: 1_000_000, pollSeconds: 300, pushSecret },
  } as const;
  const log = makeLogger('mirror', 'silent');
  const client = openClient(settings);
  const complaints = { subgraph: api.subgraph, files: { answer: async () => null } };
  const another = () => {
    const remote =
      client &&
      new Remote({
        ...{ client, states: new RemoteStates(database), clock, log, breakMilliseconds: 0 },
        allowance: new CallAllowance(clock, 100_000),
      });
    return openInbound(settings, { database, remote, complaints, clock, log });
  };
  const inbound = another();
  const all = <Row extends object>(row: new () => Row) => database.read((manager) => manager.find(row));
  return {
    ...{ api, simulator, database, inbound, another, clock },
    link: async (trackingId) => (await all(LinkRow)).find((link) => link.trackingId === trackingId) ?? null,
    items: async (trackingId) => (await all(ItemRow)).filter((item) => item.trackingId === trackingId),
    reviews: () => all(ReviewRow),
    decisions: () => all(DecisionRow),
    map: (id, code, name) => mapCategory(database, { id, code, name, at: clock.now() }),
    async complaint(id, actor = people.admin) {
      return (await api.ask(look, { variables: { id }, actor })).data.complaint;
    },
    forwarded: () => aForwarded(api),
    async answer(complaintId, body) {
      allowed(await postFollowUp(api.parts.context, people.leadOfficer, { complaintId, body }));
    },
    async stop() {
      await inbound.stop();
      await simulator.stop();
      await database.stop();
      await api.stop();
      await place.drop();
    },
  };
}
