import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnSchema } from './gateway/foreign/join-foreign';
import { startGateway } from './gateway/main';
import { startMailroom } from './integrations/mailroom/main';
import { startMirror } from './integrations/sp4n-lapor/main';
import type { ServiceProcess } from './platform/runtime/service-process';
import { startAccounts } from './subgraphs/accounts/main';
import { startAgencies } from './subgraphs/agencies/main';
import { startAnalytics } from './subgraphs/analytics/main';
import { startComplaints } from './subgraphs/complaints/main';

type Environment = Readonly<Record<string, string | undefined>>;

const starters: Readonly<Record<string, (env: Environment) => Promise<ServiceProcess>>> = {
  accounts: startAccounts,
  agencies: startAgencies,
  complaints: startComplaints,
  analytics: startAnalytics,
  mirror: startMirror,
  mailroom: startMailroom,
  gateway: (env) => startGateway(env, ownSchema),
};

/** Starts one service by its name, for a hub of many processes. */
export async function startNamed(name: string, env: Environment): Promise<ServiceProcess & { name: string }> {
  const start = starters[name];
  if (!start) throw new Error(`there is no service ${name}; there are ${Object.keys(starters).join(', ')}`);
  return { ...(await start(env)), name };
}

const folder = join(__dirname, 'schema');
const inSchema = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The schema of the hub's services in this build, as it stands there now. */
export const ownSchema: OwnSchema = {
  supergraph: () => inSchema('supergraph.graphql'),
  subgraphs() {
    const files = readdirSync(join(folder, 'subgraphs')).filter((file) => file.endsWith('.graphql'));
    return new Map(
      files.map((file) => [file.replace('.graphql', ''), inSchema(join('subgraphs', file))] as const),
    );
  },
};
