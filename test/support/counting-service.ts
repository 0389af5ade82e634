import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { createAnalyticsService, type AnalyticsService } from '../../subgraphs/analytics/service';
import type { ComplaintsParts } from './complaints-parts';

/** The analytics service over what these parts tell; it rests until a test has it catch up. */
export function openCountingService({ clock, feed }: ComplaintsParts): Promise<AnalyticsService> {
  return createAnalyticsService(
    { databaseUrl: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-counting-')), 'analytics.db')}` },
    { bus: new InProcessBus(() => undefined), clock, log: makeLogger('analytics', 'silent') },
    { complaints: feed },
  );
}
