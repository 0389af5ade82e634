import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig as readGatewayConfig } from './gateway/config';
import { joinForeign } from './gateway/foreign/join-foreign';
import { folderMailbox } from './gateway/pages/folder-mailbox';
import { createGateway } from './gateway/service';
import { simulatorBeside } from './integrations/sp4n-lapor/simulator/embedded';
import type { Simulator } from './integrations/sp4n-lapor/simulator/server';
import type { Clock } from './platform/domain/clock';
import { embeddedEnvironment } from './platform/runtime/config/embedded-environment';
import { hubSettings } from './platform/runtime/config/process-settings';
import { readSettings } from './platform/runtime/config/settings';
import type { Feeds } from './platform/runtime/events/bus';
import { openBus } from './platform/runtime/events/open-bus';
import { fileDoor } from './platform/runtime/http/files/file-door';
import { makeLogger } from './platform/runtime/logging/logger';
import type { Service } from './platform/runtime/service';
import { stopOnSignal } from './platform/runtime/service-process';
import { systemClock } from './platform/runtime/system-clock';
import { createServices, type Services } from './services';
import { ownSchema, startNamed } from './named-services';
import { confirmHolidays } from './tools/demo/confirm-holidays';
import { seedLicensingOffice } from './tools/demo/licensing-office';
import { seedPeople } from './tools/demo/seed-people';
import { seedCity } from './tools/demo/seed-city';
import { keptSignIns, type SignIns } from './tools/demo/sign-ins';

type Environment = Readonly<Record<string, string | undefined>>;

/** The hub in one process. */
export interface Hub {
  /** Where people reach it, without a path. */
  readonly origin: string;
  readonly services: Services;
  /** Who can sign in to the made-up city; null when there is none. */
  readonly signIns: SignIns | null;
  /** The simulated national side; null where the hub mirrors with another one, or with none. */
  readonly lapor: Simulator | null;
  stop(): Promise<void>;
}

export interface HubOptions {
  readonly env: Environment;
  /** Told of long work while starting: once per step and per tenth. */
  readonly onProgress: (line: string) => void;
  readonly clock?: Clock;
}

/** Starts every service and the gateway, calling each other without sockets. */
export async function startHub({ env: given, onProgress, clock = systemClock }: HubOptions): Promise<Hub> {
  const dataFolder = given['DATA_DIR'] || hubSettings.dataFolder.fallback;
  const embedded = embeddedEnvironment(given, dataFolder);
  const settings = readSettings(hubSettings, embedded);
  const { simulator: lapor, env } = await simulatorBeside(embedded, {
    ...{ dataFolder, port: settings.laporSimulatorPort, clock },
  });
  const log = makeLogger(null, settings.logLevel);
  const bus = await openBus(settings.redisUrl, log);
  const surroundings = { bus, clock, log };
  const services = await createServices(env, surroundings);
  const gatewayConfig = readGatewayConfig(env);
  const gatewayLog = log.child({ service: 'gateway' });
  const joined = await joinForeign(gatewayConfig, { own: ownSchema, log: gatewayLog });
  const gateway = await createGateway(
    gatewayConfig,
    { bus, clock, log: gatewayLog },
    {
      ...{ supergraphSdl: joined.supergraph(), readSupergraph: () => joined.supergraph() },
      foreign: joined.foreign,
      subgraphs: new Map(services.all.map(({ subgraph }) => [subgraph.name, subgraph])),
      files: new Map(services.all.map(({ subgraph, files }) => [subgraph.name, fileDoor(files ?? [], log)])),
      feeds: feedsOf(services.all),
      mailbox: folderMailbox(env['MAIL_URL']),
    },
  );
  // The port first: when it is taken, nothing has been seeded or sent yet.
  const origin = await gateway.listen();
  await services.start();
  const signIns =
    settings.demoComplaints === 0
      ? null
      : await seedOnce(services, { dataFolder, complaints: settings.demoComplaints, clock, onProgress });
  return {
    origin,
    services,
    signIns,
    lapor,
    async stop() {
      await gateway.stop();
      await joined.stop();
      await services.stop();
      await lapor?.stop();
      await bus.stop();
    },
  };
}

function feedsOf(services: readonly Service[]): Feeds {
  return Object.fromEntries(services.flatMap(({ feed }) => (feed ? [[feed.channel, feed]] : [])));
}

/** Fills an empty hub with the made-up city; a hub that has one keeps it. */
async function seedOnce(
  services: Services,
  options: {
    readonly dataFolder: string;
    readonly complaints: number;
    readonly clock: Clock;
    readonly onProgress: (line: string) => void;
  },
): Promise<SignIns> {
  const { dataFolder, clock, onProgress } = options;
  const signIns = keptSignIns(dataFolder);
  const marker = join(dataFolder, 'demo-city.json');
  if (existsSync(marker)) return signIns;
  await services.complaints.context.directory.catchUp();
  onProgress('seeding agencies, people and complaints of a made-up city');
  // It lives through past years: what fell due in them is done at the end.
  await services.complaints.jobs.stop();
  const city = await seedPeople(services, signIns);
  await confirmHolidays(services, { admin: city.admin, now: clock.now() });
  await services.complaints.context.directory.catchUp();
  await seedCity(services, city, {
    complaints: options.complaints,
    seed: 45_2013,
    now: clock.now(),
    onProgress: (done, total) => {
      if (done % Math.ceil(total / 10) === 0 || done === total)
        onProgress(`  ${done} of ${total} complaints`);
    },
  });
  await seedLicensingOffice(services, { admin: city.admin, now: clock.now() });
  services.complaints.jobs.start();
  writeFileSync(marker, `${JSON.stringify({ complaints: options.complaints })}\n`);
  return signIns;
}

/** What a newcomer needs to know of a running hub. */
function greet({ origin, signIns, lapor }: Hub, say: (line: string) => void): void {
  say('');
  say(`${origin}/graphql`);
  say(`  GraphiQL  ${origin}/graphiql`);
  say(`  mailbox   ${origin}/mailbox`);
  say(`  health    ${origin}/health/ready`);
  if (lapor) say(`  LAPOR!    ${lapor.url}  (simulated: act as the national admin)`);
  if (!signIns) return;
  say('');
  say(`Sign in with the password ${signIns.password} as`);
  for (const { role, email } of signIns.accounts) say(`  ${role.padEnd(10)} ${email}`);
  say('  and one officer per agency, petugas.<code>@denpasar.example');
  say('');
  say('Ctrl-C stops the hub; `npm run demo` in another terminal plays a complaint through it.');
}

/** Named services run as processes of their own; none named is the whole hub in this one. */
async function main(names: readonly string[]): Promise<void> {
  const say = (line: string) => console.log(line);
  if (names.length > 0) {
    const running = await Promise.all(names.map((name) => startNamed(name, process.env)));
    for (const { name, url } of running) say(`${name} ${url}`);
    stopOnSignal(async () => {
      await Promise.all(running.map((service) => service.stop()));
    });
    return;
  }
  const hub = await startHub({ env: process.env, onProgress: say });
  greet(hub, say);
  stopOnSignal(() => hub.stop());
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
