import { join } from 'node:path';
import type { Clock } from '../../../platform/domain/clock';
import { startSimulator, type Simulator } from './server';

type Environment = Readonly<Record<string, string | undefined>>;

export interface EmbeddedSimulator {
  /** Null when the hub was told of another national side, or of none. */
  readonly simulator: Simulator | null;
  /** The environment with where the national side is. */
  readonly env: Record<string, string | undefined>;
}

/** A simulated national side beside a hub that was not told where the real one is. */
export async function simulatorBeside(
  env: Environment,
  { dataFolder, port, clock }: { readonly dataFolder: string; readonly port: number; readonly clock: Clock },
): Promise<EmbeddedSimulator> {
  if (env['LAPOR_API_URL']) return { simulator: null, env: { ...env } };
  // No secret: it stands on loopback and holds made-up reports only.
  const credentials = { bearer: 'simulator', token: 'simulator' };
  const simulator = await startSimulator(
    { clock, environment: 'development', file: join(dataFolder, 'lapor', 'reports.jsonl'), ...credentials },
    port,
  );
  return {
    simulator,
    env: {
      ...env,
      LAPOR_API_URL: simulator.url,
      LAPOR_ENVIRONMENT: 'development',
      LAPOR_BEARER: credentials.bearer,
      LAPOR_TOKEN: credentials.token,
      LAPOR_DEFAULT_CATEGORY_ID: env['LAPOR_DEFAULT_CATEGORY_ID'] ?? '900',
      LAPOR_POLL_SECONDS: env['LAPOR_POLL_SECONDS'] ?? '15',
    },
  };
}
