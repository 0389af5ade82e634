import { readSigningKeys } from '../auth/signing-keys';
import { asOneOf, asText, asWholeNumber, type Settings } from './settings';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Settings of every process of the hub, whichever services it runs. */
export const processSettings = {
  redisUrl: {
    name: 'REDIS_URL',
    meaning:
      'Redis that carries events between processes, `redis://host:port`; empty keeps them in the process',
    fallback: 'none',
    read: (value: string) => (value === 'none' ? null : asText(value)),
  },
  subgraphKeys: {
    name: 'SUBGRAPH_KEYS',
    meaning: 'keys that sign requests between services, `id:secret[,id:secret]`; the first signs, all verify',
    fallback: null,
    read: (value: string) => {
      readSigningKeys(value, 'check');
      return value;
    },
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least severe log line that is written',
    fallback: 'info',
    read: asOneOf(...logLevels),
  },
} satisfies Settings;

/** Settings of a process that runs one service behind HTTP. */
export const serviceProcessSettings = {
  ...processSettings,
  port: {
    name: 'SERVICE_PORT',
    meaning: 'port of a service that runs as its own process; 0 takes any free one',
    fallback: '0',
    read: asWholeNumber(0, 65_535),
  },
  host: {
    name: 'SERVICE_HOST',
    meaning: 'address such a service listens on',
    fallback: '127.0.0.1',
    read: asText,
  },
} satisfies Settings;

/** Settings of the hub in one process. */
export const hubSettings = {
  ...processSettings,
  dataFolder: {
    name: 'DATA_DIR',
    meaning: 'folder for everything the embedded hub keeps: databases, mailbox, generated keys',
    fallback: 'data',
    read: asText,
  },
  demoComplaints: {
    name: 'DEMO_COMPLAINTS',
    meaning: 'made-up complaints and sign-ins put into an empty hub at its first start; 0 for none',
    fallback: '400',
    read: asWholeNumber(0, 100_000),
  },
  laporSimulatorPort: {
    name: 'LAPOR_SIMULATOR_PORT',
    meaning:
      'port on this machine of the simulated SP4N-LAPOR! beside the embedded hub; 0 takes any free one',
    fallback: '0',
    read: asWholeNumber(0, 65_535),
  },
} satisfies Settings;
