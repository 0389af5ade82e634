import { join } from 'node:path';
import { copyCity, seedCity } from '../hubs/city';
import { startHubProcess } from '../hubs/hub-process';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { killedWhileSending } from './killed';
import { memoryDuring } from '../measures/memory';
import { lengthOf, linksOf, send, senders, ticketsFor } from './senders';
import { inOwnFolder } from '../in-own-folder';

/** `npm run bench:files`: a hundred files of 20 MB up and down at once, and a hub that is killed while files come. */
const bytes = 20 * 1024 * 1024;
const perSender = 20;
const sendersAtOnce = 5;

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const seeded = join(folder, 'seeded');
  await seedCity(seeded);
  const city = copyCity(seeded, join(folder, 'measured'));
  const hub = await startHubProcess({ services: [], env: city.env });
  const officers = await senders(hub.url, city, sendersAtOnce);
  const tickets = (
    await Promise.all(officers.map((officer) => ticketsFor(hub.url, officer, { count: perSender, bytes })))
  ).flat();
  // Once through everything, so that what is compiled and cached by the first is not taken for its memory.
  const [first, ...rest] = tickets;
  if (!first) throw new Error('no ticket');
  const statuses = [await send(hub.url, first, bytes)];
  const up = await memoryDuring(hub.pid, async () => {
    statuses.push(...(await Promise.all(rest.map((ticket) => send(hub.url, ticket, bytes)))));
  });
  const links = (await Promise.all(officers.map((officer) => linksOf(hub.url, officer)))).flat();
  const lengths: number[] = [];
  const down = await memoryDuring(hub.pid, async () => {
    lengths.push(...(await Promise.all(links.map((link) => lengthOf(link)))));
  });
  await hub.stop();
  const taken = statuses.filter((status) => status === 201).length;
  const whole = lengths.filter((length) => length === bytes).length;
  const killed = await killedWhileSending(copyCity(seeded, join(folder, 'killed')), join(folder, 'killed'));
  const report = [
    '# Files',
    '',
    `${tickets.length} files of 20 MB at once through the public door of a hub in one process; SQLite, files in a folder.`,
    '',
    '| direction | whole | seconds | memory before, MB | at most, MB |',
    '| --- | --- | --- | --- | --- |',
    `| up | ${taken} | ${up.seconds.toFixed(1)} | ${up.before} | ${up.peak} |`,
    `| down | ${whole} | ${down.seconds.toFixed(1)} | ${down.before} | ${down.peak} |`,
    '',
    `Killed (SIGKILL) while 20 files came, ${killed.acknowledged} of them acknowledged: ${killed.leftInSpool} left in the spool,`,
    `${killed.keptAtOnce} in the storage. Started again, when the jobs of what did not come fell due: ${killed.rows} rows,`,
    `${killed.orphans} files without a row, ${killed.lost} rows without a file, ${killed.leftInSpoolAfterwards} left in the spool.`,
    '',
    ...Object.entries(circumstance).map(([name, value]) => `- ${name}: ${value}`),
    '',
  ].join('\n');
  console.log(report);
  keepResults('files', { machine: circumstance, report, results: { up, down, taken, whole, killed } });
}

inOwnFolder('hub-files-bench-', main);
