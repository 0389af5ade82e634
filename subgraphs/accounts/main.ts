import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createAccountsService } from './service';

/** The accounts service as a process of its own; it follows complaints and the mirror, and asks complaints, over HTTP. */
export function startAccounts(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'accounts',
    env,
    create: (surroundings, feeds, neighbours) =>
      createAccountsService(readConfig(env), surroundings, {
        complaints: feeds('complaints'),
        mirror: feeds('mirror'),
        complaintsFiles: neighbours('complaints').files,
      }),
  });
}
