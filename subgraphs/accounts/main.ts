import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createAccountsService } from './service';

/** The accounts service as a process of its own. */
export function startAccounts(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'accounts',
    env,
    create: (surroundings) => createAccountsService(readConfig(env), surroundings),
  });
}
