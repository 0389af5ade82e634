import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestHub, type TestHub } from '../../support/hub';

/** No resolver asks once per row: a longer list costs more rows, not more statements. */
const publicList = readFileSync(
  join(__dirname, '..', '..', '..', 'schema', 'operations', 'public-list.graphql'),
  'utf8',
);

interface Listed {
  readonly nodes: readonly {
    readonly dispositions: readonly {
      readonly agency: { readonly statistics: { readonly total: number } };
    }[];
    readonly reporter: { readonly displayName: string } | null;
    readonly thread: { readonly nodes: readonly { readonly body: string }[] };
  }[];
}
type Statements = Readonly<Record<string, number>>;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ DEMO_COMPLAINTS: '100' });
});
afterAll(() => hub.end());

function statements(): Statements {
  return Object.fromEntries(
    hub.services.all.map(({ subgraph, statements: sent }) => [subgraph.name, sent()]),
  );
}

async function costOf(first: number): Promise<Statements> {
  const before = statements();
  const { nodes } = await hub.visitor().ask<Listed>(publicList, { first });
  expect(nodes).toHaveLength(first);
  const after = statements();
  return Object.fromEntries(Object.entries(after).map(([name, sent]) => [name, sent - (before[name] ?? 0)]));
}

/** The least of several: relays, followers and postmen look for work now and then, and can only add. */
async function leastCostOf(first: number): Promise<Statements> {
  const costs: Statements[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) costs.push(await costOf(first));
  const names = Object.keys(statements());
  return Object.fromEntries(names.map((name) => [name, Math.min(...costs.map((cost) => cost[name] ?? 0))]));
}

describe('the public list', () => {
  it('has something of every service in it', async () => {
    const { nodes } = await hub.visitor().ask<Listed>(publicList, { first: 50 });
    expect(nodes.some(({ dispositions }) => (dispositions[0]?.agency.statistics.total ?? 0) > 0)).toBe(true);
    expect(nodes.some(({ reporter }) => reporter?.displayName)).toBe(true);
    expect(nodes.some(({ thread }) => thread.nodes.length === 3)).toBe(true);
  });

  it('costs as many statements for 50 complaints as for 5', async () => {
    const five = await leastCostOf(5);
    expect(await leastCostOf(20)).toEqual(five);
    expect(await leastCostOf(50)).toEqual(five);
  });

  it('costs each service a handful of statements', async () => {
    const cost = await leastCostOf(20);
    expect(cost['complaints']).toBeLessThanOrEqual(4);
    for (const name of ['accounts', 'agencies', 'analytics']) expect(cost[name]).toBeLessThanOrEqual(2);
  });
});
