import { LaporClient } from './lapor-client';

/** What is configured of the other side; null where a hub has none. */
export interface ClientSettings {
  readonly apiUrl: string | null;
  readonly environment: 'development' | 'production';
  readonly bearer: string | null;
  readonly token: string | null;
  readonly createRoute: string;
  readonly cityInstitution: number;
  readonly userId: number;
  readonly readSeconds: number;
  readonly createSeconds: number;
  readonly largestAnswer: number;
}

/** The other side as it is configured; null where there is none. */
export function openClient(settings: ClientSettings): LaporClient | null {
  const { apiUrl, bearer, token } = settings;
  if (apiUrl === null || bearer === null || token === null) return null;
  return new LaporClient({
    baseUrl: apiUrl,
    environment: settings.environment,
    ...{ bearer, token },
    readTimeout: settings.readSeconds * 1_000,
    createTimeout: settings.createSeconds * 1_000,
    largestAnswer: settings.largestAnswer,
    createRoute: settings.createRoute,
    cityInstitution: settings.cityInstitution,
    userId: settings.userId,
  });
}
