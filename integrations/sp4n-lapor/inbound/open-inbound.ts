import type { Clock } from '../../../platform/domain/clock';
import { BeatingWork } from '../../../platform/runtime/beating-work';
import type { Database } from '../../../platform/runtime/database/database';
import type { FileRoute } from '../../../platform/runtime/http/files/file-route';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { Neighbour } from '../../../platform/runtime/remote/neighbour';
import type { MirrorConfig } from '../config';
import { ComplaintsPort } from '../port/complaints-port';
import { readsOf } from '../remote/reads';
import type { Remote } from '../remote/remote';
import { Links } from '../store/links';
import { PushEvents } from '../store/push-events';
import { RemoteStates } from '../store/remote-states';
import { Reviews } from '../store/reviews';
import { keepInstitution } from './keep-institution';
import { Poller, type Looked } from './poller';
import { pushRoute } from './push-route';
import { Receiver } from './receiver';

export interface InboundParts {
  readonly database: Database;
  /** Null where there is no other side. */
  readonly remote: Remote | null;
  readonly complaints: Neighbour;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Inbound {
  readonly receiver: Receiver;
  readonly files: readonly FileRoute[];
  /** A report we follow was seen at this institution. */
  seenAt(trackingId: number, institutionId: number | null): Promise<void>;
  readonly look: () => Promise<Looked | null>;
  start(): void;
  stop(): Promise<void>;
}

/** A file as text inside an operation: what is longer is not taken in. */
const mostFileBytes = 10 * 1024 * 1024;

/** Everything that comes from the other side: polled, pushed, or handed to the receiver. */
export function openInbound(
  config: Pick<MirrorConfig, 'apiUrl' | 'cityInstitution' | 'readSeconds' | 'pollSeconds' | 'pushSecret'>,
  { database, remote, complaints, clock, log }: InboundParts,
): Inbound {
  const links = new Links(database);
  const reviews = new Reviews(database);
  const pushes = new PushEvents(database);
  const { apiUrl: baseUrl, cityInstitution } = config;
  const timeout = config.readSeconds * 1_000;
  const files = baseUrl === null ? null : { baseUrl, timeout, mostBytes: mostFileBytes };
  const port = new ComplaintsPort(complaints.subgraph);
  const receiver = new Receiver({ port, links, reviews, files, cityInstitution }, () => clock.now());
  const remoteStates = new RemoteStates(database);
  const poller =
    remote &&
    new Poller({
      reads: readsOf(remote, 'LISTENING'),
      ...{ receiver, links, reviews, pushes, remoteStates, clock, log },
    });
  const looking =
    poller &&
    new BeatingWork(
      async () => void (await poller.look()),
      (error) => log.error({ error }, 'fault while looking at the other side'),
    );
  return {
    receiver,
    files: [pushRoute({ pushes, secret: config.pushSecret, clock, onEvent: () => looking?.nudge() })],
    look: async () => (poller ? poller.look() : null),
    async seenAt(trackingId, institutionId) {
      const link = await links.of(trackingId);
      const kept = { links, reviews, cityInstitution };
      if (link) await keepInstitution(kept, link, { institutionId, now: clock.now() });
    },
    start: () => looking?.start(config.pollSeconds * 1_000),
    stop: async () => looking?.stop(),
  };
}
