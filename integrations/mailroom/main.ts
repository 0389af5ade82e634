import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createMailroomService } from './service';

/** The mailroom as a process of its own; it calls accounts and complaints over HTTP. */
export function startMailroom(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'mailroom',
    env,
    create: (surroundings, _feeds, neighbours) =>
      createMailroomService(readConfig(env), surroundings, {
        accounts: neighbours('accounts'),
        complaints: neighbours('complaints'),
      }),
  });
}
