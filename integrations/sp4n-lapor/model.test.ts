import { readDeeds } from '../../test/support/mirror-model/deeds';
import { onceWrong } from '../../test/support/mirror-model/once-wrong';
import { Trials } from '../../test/support/mirror-model/many-trials';

const { MODEL_SEED, MODEL_RUNS, MODEL_DEEDS } = process.env;
const trials = new Trials();

/** The same runs each time: what a change breaks shows at that change. `npm run soak:mirror` draws new ones. */
const usualSeed = 128_495_800;

afterAll(() => trials.stop());

it('keeps both systems one, whatever people do and whatever fails', async () => {
  if (MODEL_DEEDS !== undefined) return trials.run(readDeeds(MODEL_DEEDS));
  const seed = Number(MODEL_SEED ?? usualSeed);
  const runs = Number(MODEL_RUNS ?? 200);
  process.stdout.write(`MODEL_SEED=${seed}, ${runs} runs\n`);
  await trials.runMany({ seed, runs });
  process.stdout.write(`${trials.tally.toString()}\n`);
}, 900_000);

it.each(Object.entries(onceWrong))('no longer: %s', (_what, deeds) => trials.run(readDeeds(deeds)));
