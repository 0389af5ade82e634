import { isRefused } from '../../../platform/domain/refusal';
import { seedMissing } from '../domain/seeding';
import { readReferenceData } from '../seed/reference-data';
import type { CommandContext } from './context';

/** Loads the agencies and categories the hub starts with. Runs any number of times and adds what is missing. */
export async function seedAgencies(
  context: CommandContext,
): Promise<{ readonly agencies: number; readonly categories: number }> {
  const counted = { agencies: 0, categories: 0 };
  const data = readReferenceData();
  const result = await context.register.change({ accountId: null, at: context.clock.now() }, (register) => {
    const edits = seedMissing(register, data);
    counted.agencies = edits.filter(({ agency }) => agency).length;
    counted.categories = edits.length - counted.agencies;
    return edits;
  });
  if (isRefused(result)) throw new Error(`the seed was refused: ${result.refused}`);
  return counted;
}
