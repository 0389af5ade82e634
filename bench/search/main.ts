import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { AccountEvent } from '../../schema/events/account-events';
import type { AgencyEvent } from '../../schema/events/agency-events';
import { Directory } from '../../subgraphs/complaints/store/directory';
import { openComplaintsDatabase } from '../../subgraphs/complaints/store/complaints-database';
import { startPrivateMariadb } from '../../test/support/private-mariadb';
import { freshMariadbSchema } from '../../test/support/servers';
import { SpokenFeed } from '../../test/support/spoken-feed';
import { inOwnFolder } from '../in-own-folder';
import { processMeter, type CpuMeter } from '../measures/cpu-meter';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { fill } from './fill';
import { measureSearch, type SearchFigures, type SearchRun } from './measure-search';
import { searchReport } from './report';

/** `npm run bench:search`, `-- --complaints 2000 --rounds 1 --quick` to see whether it works. */
const { values: wishes } = parseArgs({
  options: {
    complaints: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    searches: { type: 'string', default: '20' },
    quick: { type: 'boolean', default: false },
  },
});

const bufferPool = 512 * 1024 * 1024;

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const server = await startPrivateMariadb();
  const schema = await freshMariadbSchema(server.url);
  const runs = [
    await measureOn('SQLite', `sqlite:${join(folder, 'complaints.db')}`, []),
    await measureOn('MariaDB', schema.url, [await meterOf(schema.url)]),
  ];
  await server.stop();
  const report = searchReport(circumstance, runs);
  console.log(report);
  if (wishes.quick) return;
  for (const file of keepResults('search', { machine: circumstance, report, results: { runs } }))
    say(`wrote ${file}`);
}

/**
 * The server of the tests is small: here it gets a buffer pool that holds what is searched, as one of a hub would. Gives
 * the meter of its process.
 */
async function meterOf(url: string): Promise<CpuMeter> {
  const connection = await createConnection(url);
  await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${bufferPool}`);
  const [rows] = await connection.query<RowDataPacket[]>('SELECT @@pid_file AS file');
  await connection.end();
  return processMeter('MariaDB', Number(readFileSync(String(rows[0]?.['file']), 'utf8')));
}

async function measureOn(name: string, url: string, servers: readonly CpuMeter[]): Promise<SearchRun> {
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
  const meters = [processMeter('hub', process.pid), ...servers];
  const measure = (searches: number) => measureSearch(database, directory, { times: searches, meters });
  await measure(Math.ceil(times / 5));
  const rounds: (readonly SearchFigures[])[] = [];
  for (let round = 1; round <= Number(wishes.rounds); round += 1) {
    say(`${name}: round ${round} of ${wishes.rounds}`);
    rounds.push(await measure(times));
  }
  await database.stop();
  return { database: name, complaints, searches: times, rounds };
}

function say(line: string): void {
  console.error(line);
}

inOwnFolder('pro-denpasar-search-', main);
