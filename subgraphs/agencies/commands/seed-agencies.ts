import { isRefused } from '../../../platform/domain/refusal';
import { localDay } from '../../../platform/domain/calendar/local-day';
import { proposeMissing } from '../domain/proposing';
import { applied } from '../domain/register';
import { seedMissing } from '../domain/seeding';
import { holidayProposals } from '../seed/holiday-proposals';
import { readReferenceData } from '../seed/reference-data';
import type { CommandContext } from './context';

/** How many of each were missing. */
export interface Seeded {
  readonly agencies: number;
  readonly categories: number;
  readonly calendars: number;
  readonly holidays: number;
}

/**
 * Loads what the hub starts with: agencies, categories, calendars, and proposals for the holidays of this year
 * and those beside it. Runs any number of times and adds what is missing.
 */
export async function seedAgencies(context: CommandContext): Promise<Seeded> {
  const at = context.clock.now();
  const data = readReferenceData();
  const year = Number(localDay(at).slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap(holidayProposals);
  let counted: Seeded = { agencies: 0, categories: 0, calendars: 0, holidays: 0 };
  const result = await context.register.change({ accountId: null, at }, (register) => {
    const seeded = seedMissing(register, data);
    const edits = [...seeded, ...proposeMissing(applied(register, seeded), days)];
    const count = (kind: 'agency' | 'category' | 'calendar' | 'holiday') =>
      edits.filter((edit) => edit[kind]).length;
    counted = {
      agencies: count('agency'),
      categories: count('category'),
      calendars: count('calendar'),
      holidays: count('holiday'),
    };
    return edits;
  });
  if (isRefused(result)) throw new Error(`the seed was refused: ${result.refused}`);
  return counted;
}
