import { ManualClock } from '../../platform/domain/clock';
import { LaporClient, type LaporClientOptions } from '../../integrations/sp4n-lapor/client/lapor-client';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../../integrations/sp4n-lapor/simulator/server';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';

export const laporCredentials = { bearer: 'bearer-of-the-test', token: 'token-of-the-test' };

export interface LaporPair {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly client: LaporClient;
  /** Another client of the same simulator, with other settings. */
  clientWith(options: Partial<LaporClientOptions>): LaporClient;
}

/** A simulator and a client that may speak to it. */
export async function laporPair(options: Partial<SimulatorOptions> = {}): Promise<LaporPair> {
  const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
  const environment = options.environment ?? 'development';
  const simulator = await startSimulator({ clock, environment, ...laporCredentials, ...options });
  const clientWith = (more: Partial<LaporClientOptions>) =>
    new LaporClient({
      baseUrl: simulator.url,
      environment,
      ...laporCredentials,
      readTimeout: 5_000,
      createTimeout: 5_000,
      largestAnswer: 1024 * 1024,
      createRoute: options.createRoute ?? '/complaints/complaint',
      cityInstitution,
      userId: 77,
      ...more,
    });
  return { clock, simulator, client: clientWith({}), clientWith };
}

export const aReport = {
  title: 'Lampu jalan padam',
  content: 'Lampu jalan di Jalan Kamboja padam sejak tiga hari.',
  channel: 9,
  classificationId: 1,
  categoryId: 102,
  locationId: 5171,
  incidentOn: '2026-11-20',
  attachments: false,
  anonymous: false,
  secret: false,
} as const;
