import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AccountEvent } from '../../schema/events/account-events';
import type { AgencyEvent } from '../../schema/events/agency-events';
import { Directory } from '../../subgraphs/complaints/store/directory';
import { openComplaintsDatabase } from '../../subgraphs/complaints/store/complaints-database';
import { freshMariadbSchema } from '../../test/support/servers';
import { SpokenFeed } from '../../test/support/spoken-feed';
import { inOwnFolder } from '../in-own-folder';
import { machine } from '../report/machine';
import { fill } from './fill';
import { measureSearch, type SearchFigures, type SearchRun } from './measure-search';
import { searchReport } from './report';

/** `npm run bench:search`, `-- --complaints 2000 --rounds 1 --quick` to see whether it works. */
const { values: wishes } = parseArgs({
  options: {
    complaints: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    searches: { type: 'string', default: '100' },
    quick: { type: 'boolean', default: false },
  },
});

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const schema = await freshMariadbSchema();
  const runs = [
    await measureOn('SQLite', `sqlite:${join(folder, 'complaints.db')}`),
    await measureOn('MariaDB', schema.url),
  ];
  await schema.drop();
  const report = searchReport(circumstance, runs);
  console.log(report);
  if (wishes.quick) return;
  const name = join('bench', 'results', `${(circumstance['at'] ?? '').slice(0, 10)}-search`);
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(`${name}.md`, report);
  writeFileSync(`${name}.json`, `${JSON.stringify({ machine: circumstance, runs }, null, 2)}\n`);
  say(`wrote ${name}.md and .json`);
}

async function measureOn(name: string, url: string): Promise<SearchRun> {
  const [complaints, times] = [Number(wishes.complaints), Number(wishes.searches)];
  const database = await openComplaintsDatabase({ url });
  say(`${name}: filling with ${complaints} complaints`);
  await fill(database, complaints);
  const feeds = {
    agencies: new SpokenFeed<AgencyEvent>('agencies'),
    accounts: new SpokenFeed<AccountEvent>('accounts'),
  };
  const directory = new Directory(database, feeds, (fault) => say(String(fault)));
  say(`${name}: warm-up`);
  await measureSearch(database, directory, Math.ceil(times / 5));
  const rounds: (readonly SearchFigures[])[] = [];
  for (let round = 1; round <= Number(wishes.rounds); round += 1) {
    say(`${name}: round ${round} of ${wishes.rounds}`);
    rounds.push(await measureSearch(database, directory, times));
  }
  await database.stop();
  return { database: name, complaints, searches: times, rounds };
}

function say(line: string): void {
  console.error(line);
}

inOwnFolder('pro-denpasar-search-', main);
