import { performance } from 'node:perf_hooks';
import { ManualClock } from '../../platform/domain/clock';
import type { Database } from '../../platform/runtime/database/database';
import { DatabaseReading } from '../../subgraphs/complaints/store/complaint-reading';
import type { Directory } from '../../subgraphs/complaints/store/directory';
import { filedAt, people } from '../../test/support/complaint-builders';
import { everything } from '../../test/support/complaints-parts';
import { Dice } from '../../tools/demo/dice';
import { readMeters, totalOf, usedPer, type CpuMeter } from '../measures/cpu-meter';
import { percentile } from '../measures/percentiles';
import { searches } from './texts';

const page = { size: 20, backwards: false, after: null, before: null };

/** One way to search, of one kind of words, by one viewer. */
export interface SearchFigures {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  /** Of the hub and its database server, per search. */
  readonly cpu: number;
  /** The most and the fewest that one search took. */
  readonly statements: readonly [fewest: number, most: number];
  /** Hidden complaints among what was found. */
  readonly leaked: number;
}

/** All that was measured on one database. */
export interface SearchRun {
  readonly database: string;
  readonly complaints: number;
  readonly searches: number;
  readonly rounds: readonly (readonly SearchFigures[])[];
}

const viewers = { visitor: people.visitor, 'officer of an agency': people.leadOfficer };

/** Searches one after the other, as often as asked, each kind apart. */
export async function measureSearch(
  database: Database,
  directory: Directory,
  { times, meters }: { readonly times: number; readonly meters: readonly CpuMeter[] },
): Promise<SearchFigures[]> {
  const reading = new DatabaseReading(database, directory, new ManualClock(filedAt));
  const figures: SearchFigures[] = [];
  for (const [name, viewer] of Object.entries(viewers)) {
    for (const [words, wordsOf] of Object.entries(searches)) {
      const ways = {
        'newest first': async (text: string) =>
          (await reading.page(viewer, { ...everything, text }, page)).rows,
        'by relevance': async (text: string) =>
          (await reading.pageOfBest(viewer, { ...everything, text }, page)).rows.map(
            ({ complaint }) => complaint,
          ),
        counted: async (text: string) => {
          await reading.count(viewer, { ...everything, text });
          return [];
        },
        similar: async (text: string) =>
          (await reading.similar(viewer, { category: null, point: null, topic: text, body: '' })).map(
            ({ complaint }) => complaint,
          ),
      };
      for (const [way, search] of Object.entries(ways)) {
        const dice = new Dice(20_261_123);
        const taken: number[] = [];
        const statements: number[] = [];
        let leaked = 0;
        const used = await readMeters(meters);
        for (let time = 0; time < times; time += 1) {
          const text = wordsOf(dice);
          const before = database.statements();
          const start = performance.now();
          const found = await search(text);
          taken.push(performance.now() - start);
          statements.push(database.statements() - before);
          leaked += found.filter((seen) => seen.complaintHidden && !seen.isParty).length;
        }
        figures.push({
          what: `${words}, ${way}, ${name}`,
          p50: percentile(taken, 0.5),
          p99: percentile(taken, 0.99),
          cpu: totalOf(usedPer(times, used, await readMeters(meters))),
          statements: [Math.min(...statements), Math.max(...statements)],
          leaked,
        });
      }
    }
  }
  return figures;
}
