import type { EventFeed } from '../../platform/runtime/events/bus';
import { Follower } from '../../platform/runtime/events/follower';
import { Relay } from '../../platform/runtime/events/relay';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { Neighbour } from '../../platform/runtime/remote/neighbour';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import { parseAgencyEvent, type AgencyEvent } from '../../schema/events/agency-events';
import { parseComplaintEvent, type ComplaintEvent } from '../../schema/events/complaint-events';
import type { MirrorEvent } from '../../schema/events/mirror-events';
import { openClient } from './client/open-client';
import type { MirrorConfig } from './config';
import { ExportImporter } from './commands/export-importer';
import { DayWatch } from './commands/day-watch';
import { HealthWatch } from './commands/health-watch';
import { exportRoutes } from './files/export-routes';
import { contextFor } from './graphql/context';
import { buildMirrorSchema } from './graphql/schema';
import { Nightly } from './reconciliation/nightly';
import { Reconciling } from './reconciliation/reconcile';
import { refreshMasters } from './commands/refresh-masters';
import { DeskEdits } from './store/desk/desk-edits';
import { linkFactsOf } from './store/desk/link-facts';
import { Masters } from './store/desk/master-list';
import { MirrorDesk } from './store/desk/mirror-desk';
import { ExportChecks } from './store/exports/export-checks';
import { hearAgency } from './store/hear-agency';
import { ReconciliationStore } from './store/reconciliation-store';
import { openInbound } from './inbound/open-inbound';
import type { Looked } from './inbound/poller';
import type { Receiver } from './inbound/receiver';
import { openMirrorDatabase } from './store/database';
import { Deliveries } from './store/deliveries';
import { DeliveryWorker } from './outbound/delivery-worker';
import { KeptList } from './outbound/kept-list';
import { CallAllowance } from './remote/call-allowance';
import { readsOf } from './remote/reads';
import { Remote } from './remote/remote';
import { hearComplaint } from './store/hear-complaint';
import { KnownReports } from './store/known-reports';
import { Permissions } from './store/permissions';
import { Reviews } from './store/reviews';
import { PlannedRepairs } from './store/outbound/planned-repairs';
import { SentReports } from './store/outbound/sent-reports';
import { clocksOfReports } from './store/report-clocks';
import { RemoteStates } from './store/remote-states';
import { ToldDay } from './store/told-day';
import { ToldHealth } from './store/told-health';

export interface MirrorService extends Service {
  readonly feed: Relay<MirrorEvent>;
  /** What complaints told before the call is heard. */
  caughtUp(): Promise<void>;
  /** Takes in reports, however they came to be known. */
  readonly receiver: Receiver;
  /** Takes in the files of the national admin that are applied. */
  readonly importer: ExportImporter;
  /** Looks at what changed over there now; null where there is nothing to look at. */
  lookThere(): Promise<Looked | null>;
  /** Compares both sides when the night's comparison has not been made. */
  atNight(): Promise<void>;
  readonly deliveries: Deliveries;
  readonly links: SentReports;
  readonly permissions: Permissions;
  readonly remoteStates: RemoteStates;
  readonly health: HealthWatch;
  /** Tells of the day. */
  readonly day: DayWatch;
  /** The other side; null where there is none. */
  readonly remote: Remote | null;
  /** Tells the other side; null where there is none. */
  readonly sender: DeliveryWorker | null;
}

/** Whom it follows, and whom it asks. */
export interface MirrorNeighbours {
  readonly events: {
    readonly complaints: EventFeed<ComplaintEvent>;
    readonly agencies: EventFeed<AgencyEvent>;
  };
  readonly complaints: Neighbour;
  /** For trials: what is drawn by lot, and how long a broken circuit stays open. */
  readonly random?: () => number;
  readonly breakMilliseconds?: number;
}

/** The mirror with SP4N-LAPOR!. */
export async function createMirrorService(
  config: MirrorConfig,
  { bus, clock, log }: ServiceSurroundings,
  others: MirrorNeighbours,
): Promise<MirrorService> {
  const database = await openMirrorDatabase(config.databaseUrl, (migration) =>
    log.info({ migration }, 'migrated'),
  );
  const { cityInstitution } = config;
  const client = openClient(config);
  const remoteStates = new RemoteStates(database);
  const { random = Math.random, breakMilliseconds } = others;
  const remote =
    client &&
    new Remote({
      ...{ client, states: remoteStates, clock, log },
      allowance: new CallAllowance(clock, config.callsPerMinute),
      ...(breakMilliseconds === undefined ? {} : { breakMilliseconds }),
    });
  const reads = remote && readsOf(remote, 'COMPARING');
  const inbound = openInbound(config, { database, remote, complaints: others.complaints, clock, log });
  const deliveries = new Deliveries(database);
  const masters = new Masters(database);
  const repairs = new PlannedRepairs(database, { hidden: config.hiddenComplaints, clock });
  const reconciling =
    reads &&
    new Reconciling({
      ...{ reads, clock, log, cityInstitution },
      repairs: {
        // Looks at everything anew as soon as it looks again: what it takes in is taken in once.
        receive: () => remoteStates.set({ sweptAt: null }),
        send: (id) => repairs.send(id),
        tellState: (id) => repairs.tellState(id),
        mark: (_id, { trackingId, institutionId }) => inbound.seenAt(trackingId, institutionId),
        tellSecrecy: (id, report) => repairs.tellSecrecy(id, report.trackingId, report.secrecy),
      },
      complaints: others.complaints.subgraph,
      store: new ReconciliationStore(database),
      shouldBeThere: (id) => repairs.shouldBeThere(id),
    });
  const nightly =
    reads &&
    new Nightly(
      async (since) => {
        if ((await remoteStates.now()).pausedAt) return;
        if (await reconciling?.runNightly(since)) {
          log.info({ deliveries: await deliveries.counts() }, 'deliveries by state and reason');
          await refreshMasters({ reads, masters, remoteStates, clock });
        }
      },
      { clock, log },
    );
  const agencies = new Follower<AgencyEvent>({
    // Not `mirror-categories`, which has heard the holidays and kept none of them.
    name: 'mirror-agencies',
    feed: others.events.agencies,
    parse: parseAgencyEvent,
    database,
    handle: (manager, event) => hearAgency(manager, event),
    onFault: (error) => log.error({ error }, 'fault while following agencies'),
  });
  const follower = new Follower<ComplaintEvent>({
    name: 'mirror',
    feed: others.events.complaints,
    parse: parseComplaintEvent,
    database,
    handle: (manager, event) =>
      hearComplaint(manager, event, {
        ...{ isOn: client !== null, hidden: config.hiddenComplaints, at: clock.now() },
      }),
    onFault: (error) => log.error({ error }, 'fault while following complaints'),
  });
  const links = new SentReports(database);
  const permissions = new Permissions(database);
  const sender =
    remote &&
    new DeliveryWorker({
      ...{ remote, deliveries, links, clock, log, random },
      complaints: others.complaints.subgraph,
      settings: config,
      classifications: new KeptList(clock, () => remote.call((asked) => asked.masters('classifications'))),
    });
  const feed = new Relay<MirrorEvent>('mirror', {
    ...{ database, bus },
    onFault: (error) => log.error({ error }, 'fault while relaying events'),
  });
  const health = new HealthWatch({
    ...{ remoteStates, deliveries, clock, log, isOn: client !== null },
    told: new ToldHealth(database),
  });
  const day = new DayWatch({ told: new ToldDay(database), health, isOn: client !== null, clock, log });
  const wake = () => {
    sender?.nudge();
    health.nudge();
  };
  const known = new KnownReports(database);
  const checks = new ExportChecks(database);
  const importer = new ExportImporter({ checks, known, receiver: inbound.receiver, cityInstitution, log });
  const subgraph = localSubgraph({
    name: 'mirror',
    ...(await buildMirrorSchema()),
    log,
    contextOf: (request) =>
      contextFor(request, {
        desk: {
          ...{ masters, remoteStates, reads, reconciling, clock },
          lists: new MirrorDesk(database),
          edits: new DeskEdits(database),
          wake,
        },
        sending: {
          ...{ deliveries, links, permissions, reviews: new Reviews(database), clock },
          ...{ isOn: client !== null, hidden: config.hiddenComplaints },
          ...{ complaints: others.complaints.subgraph, cityInstitution, wake },
        },
        exports: { checks, clock, wake: () => importer.nudge() },
        factsOf: (ids) => linkFactsOf(database, ids),
        clocksOf: (of) => clocksOfReports(database, of, { cityInstitution, now: clock.now() }),
        reportUrl: (id) => config.reportUrl?.replaceAll('{id}', String(id)) ?? null,
        health: () => health.now(),
      }),
  });
  return {
    subgraph,
    feed,
    files: [
      ...inbound.files,
      ...exportRoutes({
        ...{ complaints: others.complaints.subgraph, known, checks, clock },
        ...{ cityInstitution, publicUrl: config.publicUrl },
        hiddenComplaints: config.hiddenComplaints,
      }),
    ],
    receiver: inbound.receiver,
    importer,
    lookThere: inbound.look,
    atNight: async () => nightly?.runOnce(),
    async caughtUp() {
      await Promise.all([follower.runOnce(), agencies.runOnce()]);
    },
    ...{ deliveries, links, permissions, remoteStates, health, day, remote, sender },
    statements: () => database.statements(),
    async start() {
      await Promise.all([follower.start(bus), agencies.start(bus)]);
      feed.start();
      health.start();
      day.start();
      nightly?.start();
      inbound.start();
      importer.start();
      sender?.start();
    },
    async isReady() {
      await remoteStates.now();
      return true;
    },
    async stop() {
      remote?.close();
      await importer.stop();
      await inbound.stop();
      await nightly?.stop();
      await Promise.all([follower.stop(), agencies.stop()]);
      await sender?.stop();
      await day.stop();
      await health.stop();
      await feed.stop();
      await database.stop();
    },
  };
}
