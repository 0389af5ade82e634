import { isIP } from 'node:net';
import { accessTokenSetting } from '../platform/runtime/config/access-token-setting';
import { fileTicketSetting } from '../platform/runtime/config/file-ticket-setting';
import {
  asOneOf,
  asText,
  asWholeNumber,
  readSettings,
  type Configuration,
  type Settings,
} from '../platform/runtime/config/settings';
import { asForeignAddresses } from './foreign/foreign-setting';
import { usualPlanSteps } from './limits/plan-steps';

const switches = asOneOf('on', 'off', 'auto');

export const gatewaySettings = {
  port: {
    name: 'PORT',
    meaning: 'Port of the public endpoint; 0 takes any free one.',
    fallback: '4000',
    read: asWholeNumber(0, 65_535),
  },
  host: {
    name: 'HOST',
    meaning: 'Address the endpoint listens on; 0.0.0.0 for every one of the machine.',
    fallback: '127.0.0.1',
    read: asText,
  },
  environment: {
    name: 'HUB_ENVIRONMENT',
    meaning: 'development or production: decides what `auto` means for GRAPHIQL and INTROSPECTION.',
    fallback: 'development',
    read: asOneOf('development', 'production'),
  },
  graphiql: {
    name: 'GRAPHIQL',
    meaning: 'The GraphiQL page: on, off, or auto (on in development).',
    fallback: 'auto',
    read: switches,
  },
  introspection: {
    name: 'INTROSPECTION',
    meaning: 'Queries about the schema: on, off, or auto (on in development).',
    fallback: 'auto',
    read: switches,
  },
  corsOrigins: {
    name: 'CORS_ORIGINS',
    meaning: 'Origins whose pages may query: `*`, or a comma-separated list such as https://app.example.org.',
    fallback: '*',
    read: asOrigins,
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    meaning:
      'Proxies before the hub whose X-Forwarded-For is believed: addresses or networks such as 10.0.0.0/8, comma-separated, or none.',
    fallback: 'none',
    read: asProxies,
  },
  accessTokens: accessTokenSetting,
  fileTickets: fileTicketSetting,
  bodyBytes: {
    name: 'LIMIT_BODY_BYTES',
    meaning: 'Longest body of a request and longest message of a live connection, in bytes.',
    fallback: '1048576',
    read: asWholeNumber(1_024, 64 * 1024 * 1024),
  },
  fileBytes: {
    name: 'LIMIT_FILE_BYTES',
    meaning: 'Longest file that is sent up beside GraphQL, in bytes; a service may allow less.',
    fallback: '104857600',
    read: asWholeNumber(1_024, 4 * 1024 * 1024 * 1024),
  },
  tokens: {
    name: 'LIMIT_TOKENS',
    meaning: 'Most words and signs of a query.',
    fallback: '10000',
    read: asWholeNumber(100, 1_000_000),
  },
  depth: {
    name: 'LIMIT_DEPTH',
    meaning: 'Deepest nesting of a query.',
    fallback: '15',
    read: asWholeNumber(1, 1_000),
  },
  selections: {
    name: 'LIMIT_SELECTIONS',
    meaning: 'Most fields of a query, fragments counted as often as they are used.',
    fallback: '2000',
    read: asWholeNumber(10, 1_000_000),
  },
  aliases: {
    name: 'LIMIT_ALIASES',
    meaning: 'Most aliases of a query.',
    fallback: '100',
    read: asWholeNumber(0, 100_000),
  },
  rootFields: {
    name: 'LIMIT_ROOT_FIELDS',
    meaning: 'Most fields at the top of a query or mutation.',
    fallback: '20',
    read: asWholeNumber(1, 10_000),
  },
  directives: {
    name: 'LIMIT_DIRECTIVES',
    meaning: 'Most directives of a query.',
    fallback: '50',
    read: asWholeNumber(0, 100_000),
  },
  planSteps: {
    name: 'LIMIT_PLAN_STEPS',
    meaning:
      'Most ways the planner looks for, for each field of a query; one of few fields has those of 100.',
    fallback: String(usualPlanSteps),
    read: asWholeNumber(1, 100_000),
  },
  requestMilliseconds: {
    name: 'LIMIT_REQUEST_MILLISECONDS',
    meaning:
      'Longest time an operation may take for all that it reads; what is not there then is told to be missing.',
    fallback: '30000',
    read: asWholeNumber(10, 600_000),
  },
  callMilliseconds: {
    name: 'UPSTREAM_MILLISECONDS',
    meaning:
      'Longest time a service may take for one call; for some of them another: `10000,analytics=20000`.',
    fallback: '10000',
    read: asPerService,
  },
  shareReads: {
    name: 'UPSTREAM_SHARE_READS',
    meaning:
      'Whether equal reads of equal viewers that are under way at once are answered once, and asked of a service once: on or off.',
    fallback: 'on',
    read: asOneOf('on', 'off'),
  },
  foreignSubgraphs: {
    name: 'FOREIGN_SUBGRAPHS',
    meaning:
      'Subgraphs of other parties that join the API, such as `waste=https://waste.example/graphql`, comma-separated, or none.',
    fallback: 'none',
    read: asForeignAddresses,
  },
  foreignStreams: {
    name: 'FOREIGN_STREAMS',
    meaning:
      'Where their subscriptions are opened when not at the same address, such as `waste=wss://waste.example/live`, or none.',
    fallback: 'none',
    read: asForeignAddresses,
  },
  hedgePercent: {
    name: 'UPSTREAM_HEDGE_PERCENT',
    meaning:
      'How many of a hundred reads may be asked of a service a second time when they take long; 0 for none.',
    fallback: '0',
    read: asWholeNumber(0, 50),
  },
  hedgeAfter: {
    name: 'UPSTREAM_HEDGE_AFTER',
    meaning:
      'How long a read takes before it is asked a second time: milliseconds, or `p95` for what nineteen of twenty recent ones took.',
    fallback: 'p95',
    read: asHedgeAfter,
  },
  cacheBytes: {
    name: 'CACHE_BYTES',
    meaning: 'Memory for answers that are kept until something changes them, in bytes; 0 keeps none.',
    fallback: '0',
    read: asWholeNumber(0, 4 * 1024 * 1024 * 1024),
  },
  cacheSharedSeconds: {
    name: 'CACHE_SHARED_SECONDS',
    meaning:
      'How long a CDN may give away an answer that was kept without asking again, in seconds; 0 has it ask each time.',
    fallback: '0',
    read: asWholeNumber(0, 3_600),
  },
  schemaPollSeconds: {
    name: 'SCHEMA_POLL_SECONDS',
    meaning:
      'Seconds between two looks at the composed schema, which is served without a restart when it has changed; 0 never looks.',
    fallback: '0',
    read: asWholeNumber(0, 86_400),
  },
  subscriptionsPerConnection: {
    name: 'LIMIT_SUBSCRIPTIONS',
    meaning: 'Most operations running at once on one live connection.',
    fallback: '100',
    read: asWholeNumber(1, 10_000),
  },
  subscriptionQueue: {
    name: 'LIMIT_SUBSCRIPTION_QUEUE',
    meaning: 'Most messages that wait for one slow subscriber before its stream ends.',
    fallback: '1000',
    read: asWholeNumber(1, 100_000),
  },
  subscriptionReplay: {
    name: 'LIMIT_SUBSCRIPTION_REPLAY',
    meaning: 'Most events that are looked through for one subscription that resumes from its cursor.',
    fallback: '100000',
    read: asWholeNumber(0, 10_000_000),
  },
  viewerConnections: {
    name: 'LIMIT_VIEWER_CONNECTIONS',
    meaning:
      'Most live connections (WebSockets and streams of events) of one account at once; 0 for any number.',
    fallback: '100',
    read: asWholeNumber(0, 1_000_000),
  },
  viewerSubscriptions: {
    name: 'LIMIT_VIEWER_SUBSCRIPTIONS',
    meaning: 'Most live operations of one account at once, on all its connections; 0 for any number.',
    fallback: '1000',
    read: asWholeNumber(0, 1_000_000),
  },
  addressConnections: {
    name: 'LIMIT_ADDRESS_CONNECTIONS',
    meaning:
      'Most live connections from one address (of IPv6 one network of 64 bits) at once; 0 for any number.',
    fallback: '1000',
    read: asWholeNumber(0, 1_000_000),
  },
  addressSubscriptions: {
    name: 'LIMIT_ADDRESS_SUBSCRIPTIONS',
    meaning: 'Most live operations from one address at once, on all its connections; 0 for any number.',
    fallback: '10000',
    read: asWholeNumber(0, 1_000_000),
  },
  liveDrainSeconds: {
    name: 'LIVE_DRAIN_SECONDS',
    meaning: 'Seconds that what waits for a live connection has to be delivered when the gateway stops.',
    fallback: '5',
    read: asWholeNumber(0, 600),
  },
  stopSeconds: {
    name: 'STOP_SECONDS',
    meaning: 'Seconds that requests in hand have to finish when the gateway stops.',
    fallback: '10',
    read: asWholeNumber(0, 600),
  },
} as const satisfies Settings;

export type GatewayConfig = Configuration<typeof gatewaySettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  return readSettings(gatewaySettings, env);
}

/** Addresses and networks (CIDR); `none` is the empty list. */
function asProxies(value: string): readonly string[] {
  if (value.trim() === 'none') return [];
  return value.split(',').map((part) => {
    const proxy = part.trim();
    const [address = '', bits, ...rest] = proxy.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const isBits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (isIP(address) === 0 || !isBits || rest.length > 0) {
      throw new Error(`${proxy} is not an address or a network such as 10.0.0.0/8`);
    }
    return proxy;
  });
}

/** A number for all services, and others for some of them by name. */
function asPerService(value: string): (service: string) => number {
  const [everybody = '', ...others] = value.split(',').map((part) => part.trim());
  const read = asWholeNumber(10, 600_000);
  const forAll = read(everybody);
  const byName = new Map(
    others.map((other) => {
      const [, name, number] = /^([a-z][a-z0-9-]*)=(\d+)$/.exec(other) ?? [];
      if (name === undefined || number === undefined) throw new Error(`${other} is not like analytics=20000`);
      return [name, read(number)];
    }),
  );
  return (service) => byName.get(service) ?? forAll;
}

function asHedgeAfter(value: string): number | 'p95' {
  return value.trim() === 'p95' ? 'p95' : asWholeNumber(1, 600_000)(value);
}

/** Null stands for every origin. */
function asOrigins(value: string): readonly string[] | null {
  if (value.trim() === '*') return null;
  return value.split(',').map((part) => {
    const origin = part.trim();
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(`${origin} is not an origin such as https://app.example.org`);
    }
    return origin;
  });
}
