import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createComplaintsService } from './service';

/** The complaints service as a process of its own; it follows accounts and agencies over HTTP. */
export function startComplaints(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'complaints',
    env,
    create: (surroundings, feeds) =>
      createComplaintsService(readConfig(env), surroundings, {
        accounts: feeds('accounts'),
        agencies: feeds('agencies'),
      }),
  });
}
