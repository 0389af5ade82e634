import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createAgenciesService } from './service';

/** The agencies service as a process of its own. */
export function startAgencies(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'agencies',
    env,
    create: (surroundings) => createAgenciesService(readConfig(env), surroundings),
  });
}
