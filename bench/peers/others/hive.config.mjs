// Read by Hive Gateway's own command. Its packages are those of this folder, never of the hub.
import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

export const gatewayConfig = defineConfig({
  supergraph: process.env.PEER_SUPERGRAPH,
  port: Number(process.env.PEER_PORT),
  host: '127.0.0.1',
  logging: 'warn',
  graphiql: false,
  landingPage: false,
  maskedErrors: false,
  // One socket for all subscriptions, which costs it less than a request for each.
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
  ...(process.env.PEER_RUST === '1' ? { unifiedGraphHandler } : {}),
});
