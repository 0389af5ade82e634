import {
  asText,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';

export const complaintsSettings = {
  databaseUrl: {
    name: 'COMPLAINTS_DATABASE_URL',
    meaning:
      'Database of the complaints service: `sqlite:<file>` or `mysql://user:password@host:port/schema`.',
    fallback: 'sqlite:data/complaints.db',
    read: asText,
  },
} satisfies Settings;

export type ComplaintsConfig = Configuration<typeof complaintsSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): ComplaintsConfig {
  return readSettings(complaintsSettings, env);
}
