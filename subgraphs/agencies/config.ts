import {
  asSwitch,
  asText,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';

export const agenciesSettings = {
  databaseUrl: {
    name: 'AGENCIES_DATABASE_URL',
    meaning: 'Database of the agencies service: `sqlite:<file>` or `mysql://user:password@host:port/schema`.',
    fallback: 'sqlite:data/agencies.db',
    read: asText,
  },
  seedReferenceData: {
    name: 'SEED_REFERENCE_DATA',
    meaning: 'Load missing agencies and categories of the starting set at every start: `on` or `off`.',
    fallback: 'on',
    read: asSwitch,
  },
} satisfies Settings;

export type AgenciesConfig = Configuration<typeof agenciesSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): AgenciesConfig {
  return readSettings(agenciesSettings, env);
}
