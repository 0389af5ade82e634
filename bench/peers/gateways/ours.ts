import { readFileSync } from 'node:fs';
import { createGateway } from '../../../gateway/service';
import { readConfig } from '../../../gateway/config';
import { remoteSubgraph } from '../../../gateway/upstream/remote-subgraph';
import { requestKeys } from '../../../platform/runtime/auth/subgraph-signature';
import { openBus } from '../../../platform/runtime/events/open-bus';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { systemClock } from '../../../platform/runtime/system-clock';
import { gatewayKey as key, readStart } from './settings';

/** The gateway of the hub before subgraphs that are not the hub's: identity, limits, signing and masking are on. */
async function main(): Promise<void> {
  const { port, supergraphFile, addresses } = readStart();
  const log = makeLogger('gateway', 'warn');
  const clock = systemClock;
  const config = readConfig({
    ...{ PORT: String(port), HUB_ENVIRONMENT: 'production', INTROSPECTION: 'on' },
    ...{ ACCESS_TOKEN_KEYS: key, SUBGRAPH_KEYS: key },
    ...{ LIMIT_DEPTH: '30' },
    // All its clients are on this machine.
    ...{ LIMIT_ADDRESS_CONNECTIONS: '0', LIMIT_ADDRESS_SUBSCRIPTIONS: '0' },
  });
  const remotes = Object.entries(addresses).map(([name, url]) =>
    remoteSubgraph({ name, url, keys: requestKeys(key), clock, log }),
  );
  const gateway = await createGateway(
    config,
    { bus: await openBus(null, log), clock, log },
    {
      supergraphSdl: readFileSync(supergraphFile, 'utf8'),
      subgraphs: new Map(remotes.map((remote) => [remote.name, remote])),
    },
  );
  await gateway.listen();
}

void main();
