import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createMirrorService } from './service';

/** The mirror as a process of its own; it follows complaints over HTTP and asks them for what it sends. */
export function startMirror(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'mirror',
    env,
    create: (surroundings, feeds, neighbours) =>
      createMirrorService(readConfig(env), surroundings, {
        events: { complaints: feeds('complaints'), agencies: feeds('agencies') },
        complaints: neighbours('complaints'),
      }),
  });
}
