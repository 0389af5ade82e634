import {
  asText,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';

export const analyticsSettings = {
  databaseUrl: {
    name: 'ANALYTICS_DATABASE_URL',
    meaning: 'database of the analytics service: `sqlite:<file>` or `mysql://user:password@host:port/schema`',
    fallback: 'sqlite:data/analytics.db',
    read: asText,
  },
} satisfies Settings;

export type AnalyticsConfig = Configuration<typeof analyticsSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): AnalyticsConfig {
  return readSettings(analyticsSettings, env);
}
