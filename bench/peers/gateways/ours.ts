import { readFileSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { createGateway } from '../../../gateway/service';
import { readConfig } from '../../../gateway/config';
import { remoteSubgraph } from '../../../gateway/upstream/remote-subgraph';
import { requestKeys } from '../../../platform/runtime/auth/subgraph-signature';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { openBus } from '../../../platform/runtime/events/open-bus';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { systemClock } from '../../../platform/runtime/system-clock';
import { executed, schemaOf, type Definition } from '../shop/served-subgraph';
import { shop } from '../shop/subgraphs';
import { quietFeed, withKeptDeclared } from './kept-declared';
import { gatewayKey as key, readStart } from './settings';

/**
 * The gateway of the hub before subgraphs that are not the hub's: identity, limits, signing and masking are on.
 * `PEER_UNSHARED` has every request answered by itself, `PEER_KEPT` keeps answers, `PEER_INSIDE` has the subgraphs in the
 * same process.
 */
async function main(): Promise<void> {
  const { port, supergraphFile, addresses } = readStart();
  const { PEER_UNSHARED, PEER_KEPT, PEER_INSIDE } = process.env;
  const log = makeLogger('gateway', 'warn');
  const clock = systemClock;
  const config = readConfig({
    ...{ PORT: String(port), HUB_ENVIRONMENT: 'production', INTROSPECTION: 'on' },
    ...{ ACCESS_TOKEN_KEYS: key, SUBGRAPH_KEYS: key },
    ...{ LIMIT_DEPTH: '30' },
    // All its clients are on this machine, and thousands of them one person.
    ...{ LIMIT_ADDRESS_CONNECTIONS: '0', LIMIT_ADDRESS_SUBSCRIPTIONS: '0' },
    ...{ LIMIT_VIEWER_CONNECTIONS: '0', LIMIT_VIEWER_SUBSCRIPTIONS: '0' },
    ...(PEER_UNSHARED ? { UPSTREAM_SHARE_READS: 'off' } : {}),
    ...(PEER_KEPT ? { CACHE_BYTES: String(64 * 1024 * 1024) } : {}),
  });
  const subgraphs: Subgraph[] = PEER_INSIDE
    ? shop.map(inside)
    : Object.entries(addresses).map(([name, url]) =>
        remoteSubgraph({ name, url, keys: requestKeys(key), clock, log }),
      );
  const supergraphSdl = readFileSync(supergraphFile, 'utf8');
  const gateway = await createGateway(
    config,
    { bus: await openBus(null, log), clock, log },
    {
      supergraphSdl: PEER_KEPT ? withKeptDeclared(supergraphSdl) : supergraphSdl,
      subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
      feeds: { [quietFeed.channel]: quietFeed },
    },
  );
  await gateway.listen();
}

function inside(definition: Definition): Subgraph {
  const served = { schema: schemaOf(definition), documents: new Map<string, DocumentNode>() };
  return { name: definition.name, execute: (request) => executed(request, served) };
}

void main();
