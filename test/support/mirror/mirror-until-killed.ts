import { Pool } from 'undici';
import { ManualClock } from '../../../platform/domain/clock';
import { requestKeys } from '../../../platform/runtime/auth/subgraph-signature';
import { httpFeed } from '../../../platform/runtime/events/http-feed';
import { InProcessBus } from '../../../platform/runtime/events/in-process-bus';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { remoteNeighbour } from '../../../platform/runtime/remote/neighbour';
import { readConfig } from '../../../integrations/sp4n-lapor/config';
import { createMirrorService } from '../../../integrations/sp4n-lapor/service';
import type { ClaimedDelivery, Deliveries } from '../../../integrations/sp4n-lapor/store/deliveries';
import type { AgencyEvent } from '../../../schema/events/agency-events';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { SpokenFeed } from '../spoken-feed';

/**
 * Where the program kills itself. With several steps it waits until each of them has come so far, so that all of them
 * are in the middle at once.
 */
export type EndsAt =
  | { readonly at: 'BEFORE_CLAIM' | 'NOWHERE' }
  | {
      readonly at: 'AFTER_CLAIM' | 'BEFORE_RECORD' | 'IN_RECORD' | 'AFTER_RECORD';
      readonly steps: readonly string[];
    }
  /** The complaints service has committed it, for so many times, and its answer is in hand. */
  | { readonly at: 'BROUGHT'; readonly by: string; readonly times?: number };

/** What this program is told by its environment, beside the settings of the mirror. */
export interface Told {
  readonly COMPLAINTS_URL: string;
  readonly SUBGRAPH_KEYS: string;
  /** The moment at which it lives. */
  readonly NOW: string;
  readonly ENDS_AT: string;
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** Each step is stopped where it is; with the last of them the program is killed. */
function gathering(steps: readonly string[]) {
  const left = new Set(steps);
  return {
    waitsFor: (step: string) => left.has(step),
    arrived(step: string): Promise<never> {
      left.delete(step);
      return left.size === 0 ? die() : new Promise(() => undefined);
    },
  };
}

/** The store of the mirror as it is, but for the moment at which the program ends. */
function endIn(deliveries: Deliveries, ends: EndsAt): void {
  const claim = deliveries.claim.bind(deliveries);
  const record = deliveries.record.bind(deliveries);
  if (ends.at === 'BEFORE_CLAIM') deliveries.claim = die;
  if (!('steps' in ends)) return;
  const gathered = gathering(ends.steps);
  if (ends.at === 'AFTER_CLAIM') {
    deliveries.claim = async (at, most) => {
      const claimed = await claim(at, most);
      const steps = new Set(claimed.map(({ step }): string => step));
      return ends.steps.every((step) => steps.has(step)) ? die() : claimed;
    };
    return;
  }
  deliveries.record = async (delivery: ClaimedDelivery, change, also) => {
    const isOne = change.state === 'DONE' && gathered.waitsFor(delivery.step);
    if (!isOne) return record(delivery, change, also);
    if (ends.at === 'BEFORE_RECORD') return gathered.arrived(delivery.step);
    if (ends.at === 'AFTER_RECORD') {
      await record(delivery, change, also);
      return gathered.arrived(delivery.step);
    }
    return record(delivery, change, async (manager) => {
      await also?.(manager);
      await die();
    });
  };
}

/** Complaints behind their door, but for the moment at which the program ends. */
function endAfter(subgraph: Subgraph, ends: EndsAt): Subgraph {
  let left = ends.at === 'BROUGHT' ? (ends.times ?? 1) : 0;
  return {
    name: subgraph.name,
    async execute(request) {
      const answer = await subgraph.execute(request);
      const isIt = ends.at === 'BROUGHT' && request.query.includes(ends.by);
      if (isIt) left -= 1;
      return isIt && left === 0 ? die() : answer;
    },
  };
}

/** A mirror as a process of its own that hears, sends, takes in files and looks once, and is killed on the way. */
async function mirrorUntilKilled(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { COMPLAINTS_URL: url = '', NOW, ENDS_AT = '' } = env;
  const ends = JSON.parse(ENDS_AT) as EndsAt;
  const keys = requestKeys(env['SUBGRAPH_KEYS'] ?? '');
  const clock = new ManualClock(new Date(NOW ?? ''));
  const log = makeLogger('mirror', 'warn');
  const complaints = remoteNeighbour('complaints', { url, keys, clock });
  const pool = new Pool(url, { connections: 1 });
  const mirror = await createMirrorService(
    readConfig(env),
    { bus: new InProcessBus(() => undefined), clock, log },
    {
      events: {
        complaints: httpFeed<ComplaintEvent>({
          ...{ channel: 'complaints', service: 'complaints', pool, keys, clock },
        }),
        agencies: new SpokenFeed<AgencyEvent>('agencies'),
      },
      complaints: { files: complaints.files, subgraph: endAfter(complaints.subgraph, ends) },
    },
  );
  endIn(mirror.deliveries, ends);
  await mirror.caughtUp();
  await mirror.sender?.runOnce();
  await mirror.importer.runOnce();
  await mirror.lookThere();
  process.stdout.write('done\n');
  process.exit(0);
}

void mirrorUntilKilled(process.env);
