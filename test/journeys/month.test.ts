import { settleMonth } from '../support/month/city';
import type { MonthCity } from '../support/month/deeds';
import { hiddenStories, monthStories, publicStories } from '../support/month/stories';
import { lettersOfTheMonth } from './month/letters';
import { papersOfTheMonth } from './month/papers';
import { secretsOfTheMonth } from './month/secrets';

/**
 * One working month of the desk at simulated time, by the public door alone. What happens in it is told in
 * test/support/month/stories/; what must be true at its end, in the chapters beside this file.
 */
let city: MonthCity;

beforeAll(async () => {
  city = await settleMonth();
  await city.live(monthStories, '2026-04-02 10:00');
}, 600_000);
afterAll(() => city.end());

describe('a month of the desk', () => {
  it('goes as everybody meant it to, refusals included', () => {
    expect(city.astray).toEqual([]);
  });

  it('ends with every complaint where it must be', async () => {
    const ends: Record<string, string> = {};
    for (const name of [...publicStories, ...hiddenStories]) {
      const found = await city.ask('admin', 'query($id: ID) { complaint(id: $id) { state } }', {
        id: city.ids.get(name),
      });
      ends[name] = found?.state;
    }
    expect(ends).toEqual({
      ...{ biasa: 'CLOSED', pingpong: 'CLOSED', rahasia: 'CLOSED', banding: 'CLOSED', izin: 'CLOSED' },
      ...{ surat: 'CLOSED', ditempat: 'CLOSED', loket: 'CLOSED', telepon: 'CLOSED' },
      ...{ surel: 'CLOSED', surattanpaakun: 'CLOSED' },
      // Ten working days of silence: nobody answered a question, nobody disputed an outcome.
      ...{ tanpajawab: 'ARCHIVED', bertiga: 'CLOSED', pungli: 'CLOSED' },
      ...{ terlambat: 'FORWARDED', spam: 'ARCHIVED', ganda: 'MERGED' },
    });
  });

  it('has no complaint that nobody filed: what is no complaint, and comes twice, became none', async () => {
    const { totalCount } = await city.ask('admin', '{ complaints { totalCount } }');
    // The Inspectorate's own is not the secretariat's to see.
    expect(totalCount).toBe(publicStories.length + hiddenStories.length);
  });
});

lettersOfTheMonth(() => city);
papersOfTheMonth(() => city);
secretsOfTheMonth(() => city);
