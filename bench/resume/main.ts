import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { cutAgainAndAgain } from '../../test/support/cut-again-and-again';
import { startGateway } from '../../test/support/gateway';
import { inOwnFolder } from '../in-own-folder';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';

/** `npm run bench:resume`, `-- --seed 7` to draw the same again, `-- --quick` to see whether it works. */
const { values: wishes } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' } },
});

async function main(): Promise<void> {
  const circumstance = machine();
  const seed = Number(wishes.seed ?? randomInt(2 ** 31));
  const run = wishes.quick ? { seed, events: 300, cuts: 30 } : { seed, events: 10_000, cuts: 1_000 };
  console.error(`» seed ${seed}: ${run.events} events, ${run.cuts} cuts of each line`);
  const world = await startGateway({ remote: true });
  const start = performance.now();
  const clients = await cutAgainAndAgain(world, run);
  const seconds = Math.round((performance.now() - start) / 1_000);
  await world.stop();
  const findings = clients.map(({ name, cuts, due, told }) => ({
    ...{ client: name, cuts, due: due.length, told: told.length },
    missing: due.filter((position) => !told.includes(position)).length,
    doubled: told.length - new Set(told).size,
    'out of order': told.filter((position, index) => position < (told[index - 1] ?? 0)).length,
  }));
  const names = Object.keys(findings[0] ?? {});
  const report = [
    `# ${(circumstance['at'] ?? '').slice(0, 10)}, resuming`,
    '',
    ...Object.entries({ ...circumstance, seed: String(seed), seconds: String(seconds) }).map(
      ([name, value]) => `- ${name}: ${value}`,
    ),
    `- ${run.events} events, two in a hundred lost by the bus; subgraphs over HTTP; each client by a line of its own, cut at random`,
    '',
    `| ${names.join(' | ')} |`,
    `|${'---|'.repeat(names.length)}`,
    ...findings.map((finding) => `| ${Object.values(finding).join(' | ')} |`),
    '',
  ].join('\n');
  console.log(report);
  const isWrong = clients.some(({ cuts, due, told }) => cuts < run.cuts || String(due) !== String(told));
  if (isWrong) throw new Error(`not every client has each event once, in order: seed ${seed}`);
  if (wishes.quick) return;
  for (const file of keepResults('resume', { machine: circumstance, report, results: { ...run, findings } }))
    console.error(`» wrote ${file}`);
}

inOwnFolder('pro-denpasar-resume-', main);
