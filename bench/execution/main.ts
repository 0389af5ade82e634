import { isDeepStrictEqual, parseArgs } from 'node:util';
import { people } from '../../test/support/complaint-builders';
import { liveThrough } from '../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../test/support/complaints-api';
import { databaseKinds } from '../../test/support/complaints-parts';
import { complaintsRequest } from '../../subgraphs/complaints/graphql/complaints-request';
import { inOwnFolder } from '../in-own-folder';
import { spreadOf, type Spread } from '../measures/percentiles';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { engines, type Prepared } from './engines';
import { operations, type Operation } from './operations';

/** `npm run bench:execution`, `-- --requests 50 --rounds 1 --quick` to see whether it works. */
const { values: wishes } = parseArgs({
  options: {
    requests: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '7' },
    quick: { type: 'boolean', default: false },
  },
});

interface Measured {
  readonly operation: string;
  /** Processor milliseconds for a request, by engine. */
  readonly cpu: Readonly<Record<string, Spread>>;
}

async function main(): Promise<void> {
  const circumstance = machine();
  const api = await openComplaintsApi(databaseKinds.sqlite);
  for (let filed = 0; filed < 50; filed += 1)
    await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer', 'reporterPosts', 'answer'] });
  const listed = await api.ask('{ complaints(first: 50) { nodes { id } } }');
  const ids: string[] = listed.data.complaints.nodes.map(({ id }: { id: string }) => id);
  const measured: Measured[] = [];
  for (const operation of operations) measured.push(await measure(api, operation, ids));
  await api.stop();
  const report = reportOf(circumstance, measured);
  console.log(report);
  if (wishes.quick) return;
  for (const file of keepResults('execution', { machine: circumstance, report, results: { measured } }))
    console.error(`wrote ${file}`);
}

/** The engines take turns; answers have to be equal before anything is measured. */
async function measure(api: ComplaintsApi, operation: Operation, ids: readonly string[]): Promise<Measured> {
  const variables = operation.variables(ids);
  const contestants = engines().map(({ name, prepare }) => ({
    name,
    run: prepare(api.subgraph.schema, operation.query),
    cpu: [] as number[],
  }));
  const answers = await Promise.all(
    contestants.map(async ({ run }) => plain(await run(contextOf(api), variables))),
  );
  if (!isDeepStrictEqual(answers[0], answers[1])) throw new Error(`${operation.name}: the answers differ`);
  for (const { run } of contestants) await spend(api, { run, variables });
  for (let round = 0; round < Number(wishes.rounds); round += 1)
    for (const { run, cpu } of contestants) cpu.push(await spend(api, { run, variables }));
  return {
    operation: operation.name,
    cpu: Object.fromEntries(contestants.map(({ name, cpu }) => [name, spreadOf(cpu)])),
  };
}

/** Processor milliseconds for one request: executed, and written as JSON as the door of the service does. */
async function spend(
  api: ComplaintsApi,
  { run, variables }: { readonly run: Prepared; readonly variables: Record<string, unknown> },
): Promise<number> {
  const requests = Number(wishes.requests);
  const before = process.cpuUsage();
  for (let asked = 0; asked < requests; asked += 1) JSON.stringify(await run(contextOf(api), variables));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / requests;
}

function contextOf({ parts: { context, reading } }: ComplaintsApi): object {
  return complaintsRequest(
    { context, reading },
    {
      ...{ query: '', variables: {}, operationName: null, actor: people.visitor, language: 'en' },
      ...{ requestId: 'bench', event: null },
    },
  );
}

function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function reportOf(circumstance: Readonly<Record<string, string>>, measured: readonly Measured[]): string {
  const cell = ({ median, least, most }: Spread) =>
    `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
  return [
    `# ${(circumstance['at'] ?? '').slice(0, 10)}, how services execute`,
    '',
    ...Object.entries(circumstance).map(([name, value]) => `- ${name}: ${value}`),
    `- ${wishes.rounds} rounds of ${wishes.requests} requests, the engines taking turns; answers equal`,
    '- processor milliseconds for a request of the complaints service on SQLite, statements and JSON included: median (least–most)',
    '',
    '| operation | graphql-js | graphql-jit |',
    '|---|---|---|',
    ...measured.map(({ operation, cpu }) =>
      ['', operation, ...Object.values(cpu).map(cell), ''].join(' | ').trim(),
    ),
    '',
  ].join('\n');
}

inOwnFolder('bench-execution-', main);
