import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc } from '../../../test/support/properties';
import { complaintStates, type ComplaintFacts } from '../../../schema/events/complaint-events';
import type { Database } from '../../../platform/runtime/database/database';
import { ComplaintTelling, someFacts } from '../../../test/support/analytics';
import { freshMariadbSchema } from '../../../test/support/servers';
import { counts, type Counted } from '../domain/counting';
import { factOf } from '../domain/fact';
import { openAnalyticsDatabase } from '../store/database';
import { Figures, type Breakdown, type Figure, type FigureFilter } from '../store/figures';
import { ProjectionStore } from '../store/projection-store';
import { followComplaints } from './follow-complaints';
import { rebuildProjection } from './rebuild-projection';

const unfiltered: FigureFilter = {
  agencyId: null,
  category: null,
  kind: null,
  class: null,
  channel: null,
  state: null,
  from: null,
  to: null,
};
const views: readonly Counted[] = [
  'EVERYTHING',
  'NOT_ACCUSING_SECRETARIAT',
  'PUBLIC',
  'PUBLIC_AND_SUPERVISORY',
];
const shown: readonly Breakdown[] = ['total', 'agency', 'category', 'state', 'month'];

/** Few complaints and few values, so that many events meet in one cell. */
const anyFacts: fc.Arbitrary<ComplaintFacts> = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5'),
    state: fc.constantFrom(...complaintStates),
    category: fc.constantFrom('A.X', 'A.Y', null),
    supervisory: fc.boolean(),
    accusedSide: fc.constantFrom('INSPECTORATE', 'SECRETARIAT', null),
    complaintHidden: fc.boolean(),
    leadAgency: fc.constantFrom('P', 'Q', null),
    supportingAgencies: fc.uniqueArray(fc.constantFrom('P', 'Q', 'R')),
    filedAt: fc.constantFrom('2026-10-31T15:59:59.000Z', '2026-10-31T16:00:00.000Z'),
  })
  .map(({ id, ...more }) => someFacts(id, more));

function inOrder(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => String(a.value).localeCompare(String(b.value)));
}

/** Counts the last facts of each complaint one by one. */
function recount(told: readonly ComplaintFacts[], counted: Counted, breakdown: Breakdown): Figure[] {
  const latest = [...new Map(told.map((facts) => [facts.id, factOf(facts)])).values()];
  const values = latest
    .filter((fact) => counts(counted, fact))
    .flatMap((fact): readonly (string | null)[] => {
      if (breakdown === 'agency') return fact.agencies;
      if (breakdown === 'category') return [fact.category];
      if (breakdown === 'state') return [fact.state];
      return breakdown === 'month' ? [fact.filedMonth] : [null];
    });
  const cells = new Map<string | null, number>();
  for (const value of values) cells.set(value, (cells.get(value) ?? 0) + 1);
  if (breakdown === 'total' && cells.size === 0) cells.set(null, 0);
  return inOrder([...cells].map(([value, count]) => ({ value, count })));
}

async function figuresOf(database: Database): Promise<Figure[][]> {
  const requests = views.flatMap((counted) =>
    shown.map((breakdown) => ({ counted, breakdown, filter: unfiltered })),
  );
  return (await new Figures(database).answer(requests)).map(inOrder);
}

const places = {
  sqlite: async () => ({
    url: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-projection-')), 'test.db')}`,
    drop: async () => undefined,
  }),
  mysql: () => freshMariadbSchema(),
};

describe.each(Object.entries(places))('the projection on %s', (_kind, place) => {
  let database: Database;
  let drop: () => Promise<unknown>;
  const faults: unknown[] = [];

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    database = await openAnalyticsDatabase(found.url);
  });
  afterAll(async () => {
    await database.stop();
    await drop();
  });

  /** A projection that has seen nothing, over the tables of the last run. */
  async function startOver() {
    const projection = new ProjectionStore(database);
    const telling = new ComplaintTelling();
    await rebuildProjection({ projection, complaints: telling }, () => undefined);
    const follower = followComplaints(projection, telling, (error) => faults.push(error));
    return { projection, telling, follower };
  }

  it('follows a secrecy that is raised and lifted later at once, for the public and nobody else', async () => {
    const { telling, follower } = await startOver();
    const totals = async () => {
      await follower.runOnce();
      const totalOf = (counted: Counted) => ({ counted, breakdown: 'total' as const, filter: unfiltered });
      const answers = await new Figures(database).answer(views.map(totalOf));
      return answers.map(([figure]) => figure?.count);
    };
    telling.tell(someFacts('1'), someFacts('2'));
    expect(await totals()).toEqual([2, 2, 2, 2]);
    telling.tell(someFacts('1', { complaintHidden: true }));
    expect(await totals()).toEqual([2, 2, 1, 1]);
    telling.tell(someFacts('1', { identityHidden: true }));
    expect(await totals()).toEqual([2, 2, 2, 2]);
    telling.tell(someFacts('1', { supervisory: true, accusedSide: 'SECRETARIAT' }));
    expect(await totals()).toEqual([2, 1, 1, 2]);
    telling.tell(someFacts('1', { supervisory: true, accusedSide: 'INSPECTORATE' }));
    expect(await totals()).toEqual([2, 2, 1, 1]);
  });

  it('counts appeals among outcomes, and no duplicate that was merged', async () => {
    const { telling, follower } = await startOver();
    telling.tell(
      someFacts('1', { state: 'CLOSED', appealed: true }),
      someFacts('2', { state: 'RESOLVED' }),
      someFacts('3', { state: 'IN_PROGRESS', appealed: true }),
      someFacts('4', { state: 'FORWARDED' }),
      someFacts('5', { state: 'MERGED' }),
    );
    await follower.runOnce();
    const [figures] = await new Figures(database).answer([
      { counted: 'PUBLIC', breakdown: 'appeal', filter: unfiltered },
    ]);
    expect(inOrder(figures ?? [])).toEqual([
      { value: 'APPEALED', count: 2 },
      { value: 'NOT_APPEALED', count: 1 },
      { value: null, count: 1 },
    ]);
  });

  it('equals a naive recount, followed or rebuilt, whatever was told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFacts, { maxLength: 25 }), fc.nat(25), async (told, early) => {
        const { projection, telling, follower } = await startOver();
        telling.tell(...told.slice(0, early));
        await follower.runOnce();
        telling.tell(...told.slice(early));
        await follower.runOnce();
        const expected = views.flatMap((counted) => shown.map((each) => recount(told, counted, each)));
        expect(await figuresOf(database)).toEqual(expected);
        await rebuildProjection({ projection, complaints: telling }, () => undefined);
        expect(await figuresOf(database)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('bears events that come twice, and refuses one that comes too early', async () => {
    const { projection, telling, follower } = await startOver();
    telling.tell(someFacts('1'), someFacts('1', { state: 'RESOLVED' }), someFacts('2'));
    await follower.runOnce();
    const before = await figuresOf(database);
    const [first, second] = telling.told;
    for (const again of [second, first, second]) {
      if (again) await database.write((manager) => projection.apply(manager, again));
    }
    expect(await figuresOf(database)).toEqual(before);
    const early = telling.told.map(({ event }) => ({ position: 5, event })).slice(0, 1);
    for (const event of early) {
      await expect(database.write((manager) => projection.apply(manager, event))).rejects.toThrow(
        'event 5 came before event 4',
      );
    }
    expect(await projection.progress()).toMatchObject({ position: 3 });
  });

  it('shows the old figures until a rebuild is done, and loses no event told meanwhile', async () => {
    const { projection, telling, follower } = await startOver();
    telling.tell(someFacts('1'), someFacts('2'));
    await follower.runOnce();
    const seen: unknown[] = [];
    let told = false;
    await rebuildProjection(
      {
        projection,
        complaints: {
          channel: 'complaints',
          async read(after, limit) {
            const read = await telling.read(after, limit);
            // The follower counts an event that this rebuild has just missed.
            if (read.length === 0 && !told) {
              told = true;
              telling.tell(someFacts('3'));
              await follower.runOnce();
              seen.push((await figuresOf(database))[0]);
            }
            return read;
          },
        },
      },
      () => undefined,
    );
    expect(seen).toEqual([[{ value: null, count: 3 }]]);
    expect((await figuresOf(database))[0]).toEqual([{ value: null, count: 2 }]);
    await follower.runOnce();
    expect((await figuresOf(database))[0]).toEqual([{ value: null, count: 3 }]);
  });

  it('keeps the figures of the later of two rebuilds', async () => {
    const { projection, telling } = await startOver();
    telling.tell(someFacts('1'));
    const earlier = await projection.openGeneration();
    await rebuildProjection({ projection, complaints: telling }, () => undefined);
    expect(await projection.present(earlier, { position: 0, asOf: null })).toBe(false);
    expect((await figuresOf(database))[0]).toEqual([{ value: null, count: 1 }]);
  });

  it('has met no fault on the way', () => {
    expect(faults).toEqual([]);
  });
});
