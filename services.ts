import { readConfig as readMailroomConfig } from './integrations/mailroom/config';
import { createMailroomService } from './integrations/mailroom/service';
import { readConfig as readMirrorConfig } from './integrations/sp4n-lapor/config';
import { createMirrorService } from './integrations/sp4n-lapor/service';
import { LateFeed } from './platform/runtime/events/late-feed';
import { fileDoor } from './platform/runtime/http/files/file-door';
import type { Neighbour } from './platform/runtime/remote/neighbour';
import type { ServiceSurroundings, Service } from './platform/runtime/service';
import type { ComplaintEvent } from './schema/events/complaint-events';
import type { MirrorEvent } from './schema/events/mirror-events';
import { readConfig as readAccountsConfig } from './subgraphs/accounts/config';
import { createAccountsService } from './subgraphs/accounts/service';
import { readConfig as readAgenciesConfig } from './subgraphs/agencies/config';
import { createAgenciesService } from './subgraphs/agencies/service';
import { readConfig as readAnalyticsConfig } from './subgraphs/analytics/config';
import { createAnalyticsService } from './subgraphs/analytics/service';
import { readConfig as readComplaintsConfig } from './subgraphs/complaints/config';
import { createComplaintsService } from './subgraphs/complaints/service';

/**
 * The services of the hub in one process, each with its own database, knowing each other by events; accounts asks
 * complaints besides where a reporter without account can be written to.
 */
export async function createServices(
  env: Readonly<Record<string, string | undefined>>,
  surroundings: ServiceSurroundings,
) {
  const within = (service: string): ServiceSurroundings => ({
    ...surroundings,
    log: surroundings.log.child({ service }),
  });
  // Accounts write letters about complaints and the mirror, and those know accounts: each follows the other.
  const complaintsLater = new LateFeed<ComplaintEvent>('complaints');
  const mirrorLater = new LateFeed<MirrorEvent>('mirror');
  const accounts = await createAccountsService(readAccountsConfig(env), within('accounts'), {
    complaints: complaintsLater,
    mirror: mirrorLater,
    complaintsFiles: { answer: (request) => neighbour(complaints, surroundings).files.answer(request) },
  });
  const agencies = await createAgenciesService(readAgenciesConfig(env), within('agencies'));
  const complaints = await createComplaintsService(readComplaintsConfig(env), within('complaints'), {
    accounts: accounts.feed,
    agencies: agencies.feed,
  });
  complaintsLater.comesFrom(complaints.feed);
  const analytics = await createAnalyticsService(readAnalyticsConfig(env), within('analytics'), {
    complaints: complaints.feed,
  });
  const mirror = await createMirrorService(readMirrorConfig(env), within('mirror'), {
    events: { complaints: complaints.feed, agencies: agencies.feed },
    complaints: neighbour(complaints, surroundings),
  });
  mirrorLater.comesFrom(mirror.feed);
  const mailroom = await createMailroomService(readMailroomConfig(env), within('mailroom'), {
    accounts: neighbour(accounts, surroundings),
    complaints: neighbour(complaints, surroundings),
  });
  const all: readonly Service[] = [accounts, agencies, complaints, analytics, mirror, mailroom];
  return {
    accounts,
    agencies,
    complaints,
    analytics,
    mirror,
    mailroom,
    all,
    clock: surroundings.clock,
    async start(): Promise<void> {
      for (const service of all) await service.start();
    },
    /** Followers stop before those they follow. */
    async stop(): Promise<void> {
      for (const feed of [complaintsLater, mirrorLater]) feed.letGo();
      await Promise.all([accounts.complaints.stop(), accounts.mirror.stop()]);
      for (const service of [...all].reverse()) await service.stop();
    },
  };
}

/** A service as the others of this process call it: without a socket, and for one actor each time. */
function neighbour({ subgraph, files = [] }: Service, { log }: ServiceSurroundings): Neighbour {
  return { subgraph, files: fileDoor(files, log) };
}

export type Services = Awaited<ReturnType<typeof createServices>>;
