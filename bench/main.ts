import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyCity, seedCity, type City } from './hubs/city';
import { startEmbedded } from './hubs/embedded';
import { modes, type MeasuredHub, type Mode } from './hubs/measured-hub';
import { startSeparate } from './hubs/separate';
import { profileLists } from './profile/profile-lists';
import { findingOf, type Finding } from './report/findings';
import { machine } from './report/machine';
import { tableOf } from './report/table';
import { circumstances, writeResults } from './report/write-results';
import { gatherPeople } from './scenarios/people';
import type { Round } from './scenarios/round';
import { scenarios, type Size, type Subject } from './scenarios/scenarios';
import { inOwnFolder } from './in-own-folder';

/** `npm run bench`, `npm run bench -- --quick`, `-- --mode embedded`, `-- --rounds 9`, `-- --profile`. */
const { values: wishes } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    mode: { type: 'string', default: 'both' },
    rounds: { type: 'string' },
  },
});

const full: Size = { lists: 200, filings: 60, followUps: 12, subscribers: 200 };
const quick: Size = { lists: 40, filings: 10, followUps: 3, subscribers: 20 };

const starters: Readonly<Record<Mode, (city: City) => Promise<MeasuredHub>>> = {
  embedded: startEmbedded,
  separate: startSeparate,
};

async function main(folder: string): Promise<void> {
  const seeded = join(folder, 'seeded');
  say('seeding the city');
  await seedCity(seeded);
  if (wishes.profile) return void console.log(await profileLists(copyCity(seeded, join(folder, 'profile'))));

  const size = wishes.quick ? quick : full;
  const rounds = Number(wishes.rounds ?? (wishes.quick ? 1 : 5));
  const circumstance = machine();
  const subjects: Subject[] = [];
  for (const mode of modes.filter((one) => wishes.mode === 'both' || wishes.mode === one)) {
    say(`starting ${mode}`);
    const city = copyCity(seeded, join(folder, mode));
    const hub = await starters[mode](city);
    subjects.push({ hub, city, people: await gatherPeople(hub.origin, city, size.subscribers), size });
  }
  const findings = await takeTurns(subjects, rounds);
  for (const { hub } of subjects) await hub.stop();

  const run = { machine: circumstance, rounds, size, findings };
  console.log(`${circumstances(run)}\n\n${tableOf(findings)}`);
  // A quick run says whether the benchmark works, not how fast the hub is.
  if (!wishes.quick) for (const file of writeResults(run)) say(`wrote ${file}`);
}

/** The modes alternate within each scenario, so that what disturbs the machine disturbs both. */
async function takeTurns(subjects: readonly Subject[], rounds: number): Promise<Finding[]> {
  const found = new Map<string, Round[]>();
  // The first round warms up code and connections and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    for (const scenario of scenarios) {
      for (const subject of subjects) {
        say(
          `${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}: ${scenario.name}, ${subject.hub.mode}`,
        );
        const result = await scenario.measure(subject);
        const key = `${scenario.name}/${subject.hub.mode}`;
        if (round > 0) found.set(key, [...(found.get(key) ?? []), result]);
      }
    }
  }
  return scenarios.flatMap((scenario) =>
    subjects.map(({ hub }) => findingOf(hub.mode, scenario, found.get(`${scenario.name}/${hub.mode}`) ?? [])),
  );
}

function say(line: string): void {
  console.error(line);
}

inOwnFolder('pro-denpasar-bench-', main);
