// Before Apollo's package loads: it would send usage data.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Agent, fetch } from 'undici';
import { readStart } from './settings';

/** Apollo's gateway as its manual sets it up; `PEER_POOL=1` gives it connections that stay open. */
async function main(): Promise<void> {
  const { port, supergraphFile } = readStart();
  const dispatcher = new Agent({ connections: 64, keepAliveTimeout: 60_000 });
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
    ...(process.env['PEER_POOL'] === '1' && {
      buildService: ({ url }: { readonly url?: string }) =>
        new RemoteGraphQLDataSource({
          url: url ?? '',
          fetcher: ((address: string, init: object) =>
            fetch(address, { ...init, dispatcher })) as unknown as NonNullable<
            RemoteGraphQLDataSource['fetcher']
          >,
        }),
    }),
  });
  const server = new ApolloServer({ gateway, introspection: true, csrfPrevention: false });
  await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
}

void main();
