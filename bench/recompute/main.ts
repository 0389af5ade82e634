import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freshMariadbSchema } from '../../test/support/servers';
import { copyCity, seedCity, type City } from '../hubs/city';
import { startEmbedded } from '../hubs/embedded';
import { Door } from '../measures/door';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { growCity } from './grow-city';
import { measureRecompute, warmUp, type RecomputeRound, type RecomputeRun } from './measure-recompute';
import { recomputeReport } from './report';
import { inOwnFolder } from '../in-own-folder';

/** `npm run bench:recompute`, `-- --open 5000 --rounds 1 --quick` to see whether it works. */
const { values: wishes } = parseArgs({
  options: {
    open: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
  },
});

const signIn = `mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } refusal { code } } }`;

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const runs: RecomputeRun[] = [];
  const seeded = join(folder, 'seeded');
  say('seeding the city');
  await seedCity(seeded);
  runs.push(await measureOn('SQLite', copyCity(seeded, join(folder, 'sqlite'))));
  const schema = await freshMariadbSchema();
  const mariadb = { COMPLAINTS_DATABASE_URL: schema.url };
  const other = join(folder, 'mariadb');
  say('seeding the city on MariaDB');
  await seedCity(other, mariadb);
  const city = copyCity(other, join(folder, 'mariadb-copy'));
  runs.push(await measureOn('MariaDB', { ...city, env: { ...city.env, ...mariadb } }));
  await schema.drop();
  const report = recomputeReport(circumstance, runs);
  console.log(report);
  if (wishes.quick) return;
  for (const file of keepResults('recompute', { machine: circumstance, report, results: { runs } }))
    say(`wrote ${file}`);
}

async function measureOn(database: string, city: City): Promise<RecomputeRun> {
  say(`${database}: growing to ${wishes.open} open complaints`);
  const open = await growCity(city.env['COMPLAINTS_DATABASE_URL'] ?? '', Number(wishes.open));
  const hub = await startEmbedded(city);
  const door = new Door(hub.origin, 1);
  const input = { email: 'admin@denpasar.example', password: city.signIns.password };
  const { value } = await door.ask<{ session: { accessToken: string } }>(signIn, { input });
  await door.stop();
  const rounds: RecomputeRound[] = [];
  say(`${database}: warm-up`);
  await warmUp(hub.origin, wishes.quick ? 200 : 2_000);
  for (let round = 1; round <= Number(wishes.rounds); round += 1) {
    say(`${database}: round ${round} of ${wishes.rounds}`);
    const day = new Date(Date.now() + (3 + round) * 86_400_000).toISOString().slice(0, 10);
    const found = await measureRecompute(hub.origin, {
      ...{ admin: value.session.accessToken, day, lookUps: wishes.quick ? 200 : 2_000 },
    });
    rounds.push(found);
    say(JSON.stringify(found));
  }
  await hub.stop();
  return { database, open, rounds };
}

function say(line: string): void {
  console.error(line);
}

inOwnFolder('pro-denpasar-recompute-', main);
