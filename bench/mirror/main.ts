import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPrivateMariadb } from '../../test/support/private-mariadb';
import { officerEmail } from '../../tools/demo/sign-ins';
import { copyCity, seedCity, type City } from '../hubs/city';
import { inOwnFolder } from '../in-own-folder';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { openBothSides, untilSilent, untilSo, type BothSides, type Listening } from './both-sides';
import { measureHeard } from './heard';
import { measureLagIn, measureLagOut } from './lag';
import { measureCatchUp } from './outage';
import { mirrorReport } from './report';
import { forwarded, measureTold, oneOf, topicOf, type People } from './told';

/** `npm run bench:mirror`, `-- --quick` to see whether it works. */
const { values: wishes } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const size = wishes.quick
  ? { reports: 20, events: 30, items: 50 }
  : { reports: 500, events: 600, items: 5_000 };
const threads = 10;
const reporters = 10;

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const seeded = join(folder, 'seeded');
  say('seeding a city');
  await seedCity(seeded);
  const inCity = async <T>(
    name: string,
    listening: Listening,
    work: (sides: BothSides, city: City) => Promise<T>,
  ) => {
    say(name);
    const city = copyCity(seeded, join(folder, name));
    const sides = await openBothSides(city, listening);
    try {
      await untilSilent(sides);
      return await work(sides, city);
    } finally {
      await sides.stop();
    }
  };
  const admin = (sides: BothSides) => sides.tokenOf('admin@denpasar.example');

  const pushing = await inCity('telling', { pollSeconds: 3_600, pushes: true }, async (sides, city) => {
    const people = { admin: await admin(sides), reporters: await reportersOf(sides) };
    const officer = await sides.tokenOf(officerEmail(city.signIns.officerAgency));
    const mirrored = await mirroredThreads(sides, people);
    return {
      out: await measureLagOut(sides, { mirrored, officer }, size.events),
      in: await measureLagIn(sides, { mirrored, officer }, size.events),
      told: await measureTold(sides, people, size.reports),
      pushed: await measureHeard(sides, people.admin, size.reports),
    };
  });
  const polled = await inCity('looking', { pollSeconds: 1, pushes: false }, async (sides) =>
    measureHeard(sides, await admin(sides), size.reports),
  );
  const server = await startPrivateMariadb();
  process.env['TEST_MARIADB_URL'] = server.url;
  const caughtUp = [];
  for (const [kind, rate] of [
    ['sqlite', 120],
    ['sqlite', 1_000_000],
    ['mysql', 120],
  ] as const) {
    say(`catching up on ${kind}, ${rate} calls a minute`);
    caughtUp.push(await measureCatchUp(kind, size.items, rate));
  }
  await server.stop();
  const findings = { ...pushing, polled, caughtUp };
  const report = mirrorReport(circumstance, findings);
  console.log(report);
  if (wishes.quick) return;
  for (const file of keepResults('mirror', { machine: circumstance, report, results: findings }))
    say(`wrote ${file}`);
}

async function reportersOf(sides: BothSides): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (let one = 1; one <= reporters; one += 1)
    tokens.push(await sides.tokenOf(`warga.${one}@denpasar.example`));
  return tokens;
}

/** Complaints that both sides know, each with its number there. */
async function mirroredThreads(sides: BothSides, people: People) {
  const found: { complaintId: string; trackingId: number }[] = [];
  for (let index = 0; index < threads; index += 1) {
    const reporter = oneOf(people.reporters, index);
    const complaintId = await forwarded(sides, { admin: people.admin, reporter }, index);
    // By its words: reports of other complaints may come meanwhile.
    const report = () => sides.simulator.national.all().find(({ title }) => title === topicOf(index));
    await untilSo(() => report() !== undefined);
    found.push({ complaintId, trackingId: report()?.id ?? 0 });
  }
  return found;
}

function say(what: string): void {
  process.stderr.write(`» ${what}\n`);
}

inOwnFolder('pro-denpasar-bench-', main);
