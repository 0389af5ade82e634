import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { someDeeds } from '../../test/support/mirror-model/deeds';
import { Trials } from '../../test/support/mirror-model/many-trials';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { ProgressFile, type Progress } from './progress';
import { soakReport } from './report';

/**
 * npm run soak:mirror: the model test of the mirror for hours. Ctrl-C ends it after the checkpoint it is at; started
 * again it goes on from there.
 *
 *   OPERATIONS     how many things happen in all; 1000000 when not set
 *   MINUTES        ends after so long, wherever it is; no end when not set
 *   MODEL_SEED     of another run; 1 when not set
 *   SOAK_FOLDER    where its checkpoints lie; data/soak-mirror when not set
 */
const { OPERATIONS = '1000000', MINUTES, MODEL_SEED = '1', SOAK_FOLDER } = process.env;
const goal = Number(OPERATIONS);
const seed = Number(MODEL_SEED);
const until = MINUTES === undefined ? Infinity : performance.now() + Number(MINUTES) * 60_000;

/** Of one city between two checkpoints. */
const longest = 250;
const memoryEvery = 20;

let isOver = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isOver = true));

async function main(): Promise<void> {
  const file = new ProgressFile(SOAK_FOLDER ?? join('data', 'soak-mirror'));
  const trials = new Trials();
  const circumstance = machine();
  let at = file.read(seed);
  at = { ...at, starts: at.starts + 1 };
  console.log(`» ${at.operations} of ${goal} operations, seed ${seed}`);
  while (!isOver && at.operations < goal && performance.now() < until) {
    at = await checkpoint(trials, at);
    file.write(at);
    if (at.checkpoints % memoryEvery === 1) console.log(lineOf(at));
  }
  await trials.stop();
  console.log(lineOf(at));
  const report = soakReport(circumstance, { progress: at, goal, tally: trials.tally.toString() });
  const files = keepResults('soak-mirror', { machine: circumstance, report, results: { goal, ...at } });
  for (const file of files) console.log(`» wrote ${file}`);
}

/** One city from its first complaint to the comparison of both stores. */
async function checkpoint(trials: Trials, before: Progress): Promise<Progress> {
  const [deeds = []] = fc.sample(someDeeds(longest, longest / 2), {
    ...{ seed: seed * 1_000_003 + before.checkpoints, numRuns: 1 },
  });
  const { operations, calls } = trials.tally;
  const start = performance.now();
  try {
    await trials.run(deeds);
  } catch (error) {
    const { list, why } = await trials.shortest(deeds, error);
    throw new Error(`checkpoint ${before.checkpoints}: repeat with MODEL_DEEDS='${list}'\n${why}`);
  }
  const now: Progress = {
    ...before,
    checkpoints: before.checkpoints + 1,
    operations: before.operations + trials.tally.operations - operations,
    calls: before.calls + trials.tally.calls - calls,
    seconds: before.seconds + (performance.now() - start) / 1_000,
  };
  return now.checkpoints % memoryEvery === 1 ? { ...now, memory: [...now.memory, sampled(now)] } : now;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function sampled({ operations, seconds }: Progress): Progress['memory'][number] {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  const megabyte = 2 ** 20;
  return { operations, seconds, heapMegabytes: heapUsed / megabyte, residentMegabytes: rss / megabyte };
}

function lineOf({ operations, seconds, memory, checkpoints }: Progress): string {
  const last = memory.at(-1);
  const rate = (operations / Math.max(1, seconds)).toFixed(1);
  const held = last
    ? `, heap ${last.heapMegabytes.toFixed(0)} MB, resident ${last.residentMegabytes.toFixed(0)} MB`
    : '';
  return `» ${operations} operations, ${checkpoints} checkpoints, ${rate}/s${held}`;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
