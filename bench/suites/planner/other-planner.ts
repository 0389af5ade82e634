import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installLocked, outsideFolder } from '../outside';
import type { OtherPlan } from './other-plan';

export const other = { name: '@graphql-hive/router-query-planner', version: '0.0.38' };

interface OtherPlanner {
  plan(
    query: string,
    operationName: string | null,
    labels: ReadonlySet<string>,
    percentage: number,
  ): OtherPlan;
}

/** The planner of Hive Router, installed by the lockfile in `theirs/`. Gives what makes one for a supergraph. */
export function otherPlanner(): (supergraphSdl: string) => (query: string) => OtherPlan {
  const folder = outsideFolder(`router-query-planner-${other.version}`);
  if (!existsSync(join(folder, 'node_modules', other.name))) {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      copyFileSync(join('bench', 'suites', 'planner', 'theirs', file), join(folder, file));
    }
    installLocked(folder);
  }
  const { QueryPlanner } = createRequire(join(folder, 'package.json'))(other.name) as {
    readonly QueryPlanner: new (supergraphSdl: string) => OtherPlanner;
  };
  return (supergraphSdl) => {
    const planner = new QueryPlanner(supergraphSdl);
    return (query) => planner.plan(query, null, new Set(), 100);
  };
}
