import { bothStores } from './both-stores';
import { violations } from './checker';
import { carryOut, written } from './deeds';
import { drain } from './drain';
import type { Deed, Trial } from './trial';

/** Everything is done, then both sides drain and are compared; throws with what is wrong and what was done. */
export async function runTrial(trial: Trial, deeds: readonly Deed[]): Promise<void> {
  await trial.begin();
  const done: string[] = [];
  try {
    for (const deed of deeds) {
      // Nobody does two things at once.
      trial.advance((1 + (deed.turn % 50)) / 60);
      const came = await carryOut(trial, deed);
      trial.tally.count(deed.do, came);
      done.push(`${written(deed)}${came ? ` (${came})` : ''}`);
    }
    const stores = await bothStores(trial, await drain(trial));
    trial.tally.calls += trial.simulator.journal.lines().length;
    trial.tally.add({
      complaints: stores.complaints.length,
      reports: stores.reports.length,
      items: stores.items.length,
      files: stores.filesHere.size,
    });
    const wrong = violations(stores);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\nafter: ${done.join('; ')}`, { cause: error });
  }
}
