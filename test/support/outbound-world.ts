import { readConfig } from '../../integrations/sp4n-lapor/config';
import { createMirrorService, type MirrorService } from '../../integrations/sp4n-lapor/service';
import { startSimulator, type Simulator } from '../../integrations/sp4n-lapor/simulator/server';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { fileDoor } from '../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { AgencyEvent } from '../../schema/events/agency-events';
import type { VisibleComplaint } from '../../subgraphs/complaints/domain/visibility';
import { changeSecrecy } from '../../subgraphs/complaints/commands/change-secrecy';
import { forwardComplaint } from '../../subgraphs/complaints/commands/forward-complaint';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import { allowed } from './allowed';
import { people } from './complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from './complaints-api';
import { databaseKinds } from './complaints-parts';
import { laporCredentials } from './lapor';
import { archive } from './mirror/archive';
import { aVerified } from './mirror/a-verified';
import { SpokenFeed } from './spoken-feed';

type Kind = keyof typeof databaseKinds;

/** A complaints service, a mirror and a simulated national side, all by one clock; nothing happens by itself. */
export interface OutboundWorld {
  readonly api: ComplaintsApi;
  readonly mirror: MirrorService;
  readonly simulator: Simulator;
  readonly logged: string[];
  /** What a mirror of this world is set up with, for one in a process of its own. */
  readonly environment: Readonly<Record<string, string>>;
  /** Hears what happened and sends what is due. */
  send(): Promise<void>;
  /** Time passes, and what is due by then is sent. */
  after(minutes: number): Promise<void>;
  /** A complaint of a citizen, verified by the secretariat. */
  verified(more?: Parameters<typeof aVerified>[1]): Promise<VisibleComplaint>;
  /** The same, handed to its agency. */
  forwarded(): Promise<VisibleComplaint>;
  /** The lead agency answers. */
  answer(complaintId: string, body: string): Promise<void>;
  /** Its reporter hides the complaint and who filed it. */
  hide(complaintId: string): Promise<void>;
  /** The secretariat puts it aside. */
  archive(complaintId: string): Promise<void>;
  rows(): Promise<readonly Delivered[]>;
  /** Another node of the mirror on the same database. */
  anotherNode(): Promise<MirrorService>;
  stop(): Promise<void>;
}

export interface Delivered {
  readonly id: number;
  readonly complaintId: string;
  readonly step: string;
  readonly about: string;
  readonly state: string;
  readonly reason: string | null;
  readonly said: string | null;
  readonly failures: number;
}

const rowsOf = async (mirror: MirrorService) =>
  mirror.deliveries.database.read((manager) =>
    manager.query<Delivered[]>(
      'SELECT id, complaintId, step, about, state, reason, said, failures FROM delivery ORDER BY id',
    ),
  );

export async function outboundWorld(
  kind: Kind,
  more: Readonly<Record<string, string>> = {},
): Promise<OutboundWorld> {
  const environmentOf = (database: string, api: string) => ({
    MIRROR_DATABASE_URL: database,
    LAPOR_API_URL: api,
    LAPOR_BEARER: laporCredentials.bearer,
    LAPOR_TOKEN: laporCredentials.token,
    LAPOR_DEFAULT_CATEGORY_ID: '900',
    LAPOR_CALLS_PER_MINUTE: '100000',
    LAPOR_READ_SECONDS: '1',
    LAPOR_CREATE_SECONDS: '1',
    ...more,
  });
  // What is refused is refused before anything is open: nobody would close it.
  readConfig(environmentOf('sqlite::memory:', 'http://127.0.0.1:1'));
  const api = await openComplaintsApi(databaseKinds[kind]);
  const { parts } = api;
  await parts.directory.catchUp();
  const { clock } = parts;
  const place = await databaseKinds[kind]();
  const simulator = await startSimulator({
    ...{ clock, environment: 'development', file: null },
    ...laporCredentials,
  });
  const logged: string[] = [];
  const log = makeLogger('mirror', 'info', { write: (line: string) => void logged.push(line) });
  const bus = new InProcessBus(() => undefined);
  const environment = environmentOf(place.url, simulator.url);
  const config = readConfig(environment);
  const open = () =>
    createMirrorService(
      config,
      { bus, clock, log },
      {
        events: { complaints: parts.feed, agencies: new SpokenFeed<AgencyEvent>('agencies') },
        complaints: { subgraph: api.subgraph, files: fileDoor([], log) },
        ...{ random: () => 0.5, breakMilliseconds: 0 },
      },
    );
  const mirror = await open();
  const nodes: MirrorService[] = [mirror];
  const send = async () => {
    await mirror.caughtUp();
    await mirror.sender?.runOnce();
  };
  const verified = (filing: Parameters<typeof aVerified>[1] = {}) => aVerified(api, filing);
  return {
    ...{ api, mirror, simulator, logged, environment, send },
    async after(minutes) {
      clock.advance(minutes * 60_000);
      await send();
    },
    verified,
    async forwarded() {
      const { id } = await verified();
      return allowed(
        await forwardComplaint(parts.context, people.admin, {
          ...{ complaintId: id, leadAgencyId: 'PUPR', supportingAgencyIds: [] },
          ...{ note: null, verification: null },
        }),
      );
    },
    async answer(complaintId, body) {
      allowed(await postFollowUp(parts.context, people.leadOfficer, { complaintId, body }));
    },
    async hide(complaintId) {
      const wish = { hideIdentity: true, hideComplaint: true };
      allowed(await changeSecrecy(parts.context, people.reporter, { complaintId, ...wish } as never));
    },
    archive: (complaintId) => archive(api, complaintId),
    rows: () => rowsOf(mirror),
    async anotherNode() {
      const node = await open();
      nodes.push(node);
      return node;
    },
    async stop() {
      for (const node of nodes) await node.stop();
      await simulator.stop();
      await api.stop();
      await place.drop();
    },
  };
}
