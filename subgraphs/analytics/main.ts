import { startServiceProcess, type ServiceProcess } from '../../platform/runtime/service-process';
import { readConfig } from './config';
import { createAnalyticsService } from './service';

/** The analytics service as a process of its own; it follows complaints over HTTP. */
export function startAnalytics(env: Readonly<Record<string, string | undefined>>): Promise<ServiceProcess> {
  return startServiceProcess({
    name: 'analytics',
    env,
    create: (surroundings, feeds) =>
      createAnalyticsService(readConfig(env), surroundings, { complaints: feeds('complaints') }),
  });
}
