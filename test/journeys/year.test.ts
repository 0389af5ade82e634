import { ManualClock } from '../../platform/domain/clock';
import type { Actor } from '../../platform/domain/actor';
import { startTestHub, type TestHub } from '../support/hub';
import type { SlowCalendar } from '../support/slow-clocks';
import { slowReadings, type SlowReading } from '../support/slow-readings';
import { liveYear, settleReporters, type YearLog } from '../support/year-city';
import { planYear } from '../support/year-plan';

/**
 * One year of a small city in simulated time: holidays, questions, returns, reopenings, late answers, secrecy
 * raised and lifted. At its end a second opinion, written apart from the engine, must agree with every clock,
 * and whatever a visitor can fetch must show nothing that is hidden.
 */
const size = 3_000;
/** Three thousand lives take minutes on a slow machine. */
const patience = 1_500_000;
const end = new Date('2027-01-04T03:00:00Z');

let hub: TestHub;
let logs: YearLog[];
const clock = new ManualClock(new Date('2026-01-01T00:00:00Z'));

/** Days confirmed for the year; all on which the five-day offices are closed. */
const closed = [
  '2026-01-01',
  '2026-02-17',
  '2026-03-19',
  '2026-04-03',
  '2026-05-01',
  '2026-06-17',
  '2026-08-17',
  '2026-11-19',
  '2026-12-25',
];

beforeAll(async () => {
  hub = await startTestHub({ DEMO_COMPLAINTS: '0', SEED_REFERENCE_DATA: 'on' }, clock);
  // Jobs look at the clock on the wall's beat; what silence does is tried elsewhere.
  await hub.services.complaints.jobs.stop();
  await closeDays(closed);
  await hub.services.complaints.context.directory.catchUp();
  const reporters = await settleReporters(hub.services, 40);
  const plan = planYear(452_013, size, reporters.length).map((complaint) => ({
    ...complaint,
    steps: complaint.steps.filter(({ at }) => at < end),
  }));
  logs = await liveYear(hub.services, clock, { plan, reporters });
  clock.set(end);
}, patience);
afterAll(() => hub.end());

const admin: Actor = { role: 'ADMIN', accountId: 'admin', agencyId: null };

/** Asks a subgraph directly, as an admin: 3,000 answers over HTTP would test HTTP. */
async function ask<T>(service: 'agencies' | 'complaints', query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await hub.services[service].subgraph.execute({
    ...{ query, variables: { ...variables }, operationName: null, actor: admin },
    ...{ language: 'en', requestId: 'year', event: null },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(Object.values(data ?? {})[0])) as T;
}

/** The days of the year that are closed, and no others. */
async function closeDays(days: readonly string[]): Promise<void> {
  const found = await ask<{ nodes: { id: string; day: string }[] }>(
    'agencies',
    `{ holidays(filter: { from: "2025-12-01", to: "2027-02-01" }, first: 100) { nodes { id day } } }`,
  );
  const decide = (ids: readonly string[], state: string) =>
    ids.length === 0
      ? null
      : ask(
          'agencies',
          `mutation($input: SwitchHolidaysInput!) { switchHolidays(input: $input) { refusal { code } } }`,
          {
            input: { ids, state },
          },
        );
  await decide(
    found.nodes.filter(({ day }) => days.includes(day)).map(({ id }) => id),
    'CONFIRMED',
  );
  await decide(
    found.nodes.filter(({ day }) => !days.includes(day)).map(({ id }) => id),
    'OFF',
  );
  const known = new Set(found.nodes.map(({ day }) => day));
  for (const day of days.filter((day) => !known.has(day))) {
    const { holiday } = await ask<{ holiday: { id: string } }>(
      'agencies',
      `mutation($input: AddHolidayInput!) { addHoliday(input: $input) { holiday { id } refusal { code } } }`,
      { input: { day, indonesian: 'Hari libur', english: 'Holiday', source: 'LOCAL' } },
    );
    await decide([holiday.id], 'CONFIRMED');
  }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const halfDays = (...periods: [string, string][]) =>
  periods.map(([a, b]) => [minutes(a), minutes(b)] as const);
/** The hours of the five-day offices, written down once more. */
const offices: SlowCalendar = {
  closed: new Set(closed),
  silent: new Set(['2026-03-19']),
  hours: (weekday) =>
    weekday === 0 || weekday === 6
      ? []
      : weekday === 5
        ? halfDays(['07:30', '11:30'], ['13:00', '16:30'])
        : halfDays(['07:30', '12:00'], ['13:00', '16:00']),
};

/** City companies work six days. */
const cityCompanies: SlowCalendar = {
  closed: new Set(closed),
  hours: (weekday) => {
    if (weekday === 0) return [];
    if (weekday === 6) return halfDays(['07:30', '11:30']);
    return weekday === 5
      ? halfDays(['07:30', '11:30'], ['13:00', '14:30'])
      : halfDays(['07:30', '12:00'], ['12:30', '15:00']);
  },
};

interface Told extends SlowReading {
  readonly state: string;
}

describe('a year of a small city', () => {
  it('really happened, with all its turns', () => {
    const taken = new Map<string, number>();
    for (const { steps } of logs) for (const { does } of steps) taken.set(does, (taken.get(does) ?? 0) + 1);
    for (const does of [
      'file',
      'ask',
      'tell',
      'forward',
      'return',
      'answer',
      'reply',
      'secrecy',
      'resolve',
      'reopen',
      'confirm',
    ]) {
      expect([does, (taken.get(does) ?? 0) > size / 30]).toEqual([does, true]);
    }
  });

  it(
    'ends with clocks and verdicts on which a second opinion agrees, every one',
    async () => {
      const wrong: unknown[] = [];
      let compared = 0;
      for (let start = 0; start < logs.length; start += 100) {
        const batch = logs.slice(start, start + 100);
        const told = await ask<{ clocks: Told[] }[]>(
          'complaints',
          `query($r: [_Any!]!) { _entities(representations: $r) { ... on Complaint { clocks { clock round dueAt verdict state } } } }`,
          { r: batch.map(({ id }) => ({ __typename: 'Complaint', id })) },
        );
        batch.forEach(({ steps }, index) => {
          const isWaiting =
            steps.filter(({ does }) => does === 'ask').length >
            steps.filter(({ does }) => does === 'tell').length;
          if (isWaiting) return;
          for (const expected of slowReadings((lead) => (lead === 'PDAM' ? cityCompanies : offices), steps)) {
            const found = told[index]?.clocks.find(
              ({ clock, round }) => clock === expected.clock && round === expected.round,
            );
            compared += 1;
            const same = found?.dueAt === expected.dueAt && found.verdict === expected.verdict;
            if (!same) wrong.push({ expected, found, steps });
          }
        });
      }
      expect(compared).toBeGreaterThan(size * 3);
      expect(wrong.slice(0, 3)).toEqual([]);
    },
    patience,
  );

  it(
    'shows a visitor nothing that is hidden',
    async () => {
      const seen = await everythingPublic();
      const text = JSON.stringify(seen);
      const nodes = new Map(seen.map((node) => [node.id, node]));
      for (const { reporter } of logs) {
        for (const secret of [
          reporter.phone,
          reporter.phone.replace('+62', '0'),
          reporter.nik,
          reporter.email,
        ]) {
          expect([secret, text.includes(secret)]).toEqual([secret, false]);
        }
      }
      const publicStates = new Set(['FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED']);
      let hidden = 0;
      for (const log of logs) {
        const { hideIdentity, hideComplaint } = secrecyAtTheEnd(log);
        const node = nodes.get(log.id);
        if (hideComplaint) {
          hidden += 1;
          expect([log.word, text.includes(`${log.word}.`) || node !== undefined]).toEqual([log.word, false]);
        } else if (node) {
          expect(publicStates.has(node.state)).toBe(true);
          expect([log.word, node.reporter?.displayName ?? null]).toEqual([
            log.word,
            hideIdentity ? null : log.reporter.name,
          ]);
        }
      }
      expect(hidden).toBeGreaterThan(size / 20);
      expect(nodes.size).toBeGreaterThan(size / 2);
      const figures = await hub.visitor().ask<{ total: number }>('{ statistics { total } }');
      expect(figures.total).toBe(nodes.size);
    },
    patience,
  );
});

interface PublicNode {
  readonly id: string;
  readonly state: string;
  readonly reporter: { readonly displayName: string } | null;
}

function secrecyAtTheEnd({ plan, steps }: YearLog): { hideIdentity: boolean; hideComplaint: boolean } {
  const last = steps.filter((step) => step.does === 'secrecy').at(-1);
  return last ?? plan;
}

/** Every page of the public list, with everything a visitor can ask of a complaint. */
async function everythingPublic(): Promise<PublicNode[]> {
  const all: PublicNode[] = [];
  for (let after: string | null = null; ;) {
    const page: { nodes: PublicNode[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await hub
      .visitor()
      .ask(
        `query($after: String) { complaints(first: 50, after: $after) {
        nodes { id ticket state topic body outcomeReason place { address } reporter { displayName }
          dispositions { agencyName } clocks { explanation }
          thread(first: 50) { nodes { body author reporter { displayName } } }
          history(first: 50) { nodes { reason changes { field from to } } } }
        pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}
