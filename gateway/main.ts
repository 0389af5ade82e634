import { requestKeys } from '../platform/runtime/auth/subgraph-signature';
import { processSettings } from '../platform/runtime/config/process-settings';
import { asUrl, readSettings } from '../platform/runtime/config/settings';
import { openBus } from '../platform/runtime/events/open-bus';
import { makeLogger } from '../platform/runtime/logging/logger';
import type { ServiceProcess } from '../platform/runtime/service-process';
import { systemClock } from '../platform/runtime/system-clock';
import { readConfig } from './config';
import { createRemoteGateway, type RemoteParts } from './service';

const names = ['accounts', 'agencies', 'complaints', 'analytics', 'mirror', 'mailroom'] as const;

/** The gateway as a process of its own; it finds each service under `<NAME>_URL`. */
export async function startGateway(
  env: Readonly<Record<string, string | undefined>>,
  own: RemoteParts['own'],
): Promise<ServiceProcess> {
  const config = readConfig(env);
  const settings = readSettings(processSettings, env);
  const addresses = readSettings(Object.fromEntries(names.map((name) => [name, addressOf(name)])), env);
  const log = makeLogger('gateway', settings.logLevel);
  const bus = await openBus(settings.redisUrl, log);
  const gateway = await createRemoteGateway(
    config,
    { bus, clock: systemClock, log },
    {
      ...{ own, addresses },
      keys: requestKeys(settings.subgraphKeys),
      mailUrl: env['MAIL_URL'],
    },
  );
  const url = await gateway.listen();
  return {
    url,
    async stop() {
      await gateway.stop();
      await bus.stop();
    },
  };
}

function addressOf(name: string) {
  return {
    name: `${name.toUpperCase()}_URL`,
    meaning: `address of the ${name} service, when it runs as its own process`,
    fallback: null,
    read: asUrl,
  };
}
