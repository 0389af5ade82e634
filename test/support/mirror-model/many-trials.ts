import * as fc from 'fast-check';
import { someDeeds, written } from './deeds';
import { runTrial } from './run-trial';
import { shorten } from './shorten';
import { Tally } from './tally';
import { openTrial, type Deed, type Trial } from './trial';

/** Trials one after another in one pair of systems; after one that failed, in another pair. */
export class Trials {
  readonly tally = new Tally();
  private open: Trial | null = null;

  async run(deeds: readonly Deed[]): Promise<void> {
    const trial = (this.open ??= await openTrial(this.tally));
    try {
      await runTrial(trial, deeds);
    } catch (error) {
      // What went wrong may have left something behind.
      await this.stop();
      throw error;
    }
  }

  /** Runs drawn by a seed; a failed one is made as short as it can be, and told with how to repeat it. */
  async runMany({ seed, runs }: { readonly seed: number; readonly runs: number }): Promise<void> {
    const result = await fc.check(
      fc.asyncProperty(someDeeds(50), (deeds) => this.run(deeds)),
      { seed, numRuns: runs, endOnFailure: true },
    );
    if (!result.failed) return;
    const [deeds = []] = result.counterexample ?? [];
    const { list, why } = await this.shortest(deeds, result.errorInstance);
    throw new Error(`MODEL_SEED=${seed}, run ${result.numRuns}; repeat with MODEL_DEEDS='${list}'\n${why}`);
  }

  /** What has to be done at least for it to go wrong, and what goes wrong then. */
  async shortest(
    deeds: readonly Deed[],
    error: unknown,
  ): Promise<{ readonly list: string; readonly why: string }> {
    const least = await shorten(deeds, (fewer) => this.fails(fewer));
    const why = await this.run(least).then(() => String(error), String);
    return { list: least.map(written).join('; '), why };
  }

  private fails(deeds: readonly Deed[]): Promise<boolean> {
    return this.run(deeds).then(
      () => false,
      () => true,
    );
  }

  async stop(): Promise<void> {
    await this.open?.stop();
    this.open = null;
  }
}
