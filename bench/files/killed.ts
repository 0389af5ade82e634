import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { folderStorage } from '../../platform/runtime/files/folder-storage';
import { openComplaintsDatabase } from '../../subgraphs/complaints/store/complaints-database';
import type { City } from '../hubs/city';
import { startHubProcess } from '../hubs/hub-process';
import { send, senders, ticketsFor } from './senders';

const bytes = 20 * 1024 * 1024;

/** What a hub that was killed while files came leaves behind, before and after it was started again. */
export async function killedWhileSending(city: City, folder: string) {
  const hub = await startHubProcess({ services: [], env: city.env });
  const [sender] = await senders(hub.url, city, 1);
  if (!sender) throw new Error('no officer to send files');
  const tickets = await ticketsFor(hub.url, sender, { count: 20, bytes });
  let done = 0;
  const sending = tickets.map((ticket) =>
    send(hub.url, ticket, bytes).then(
      () => void (done += 1),
      () => undefined,
    ),
  );
  // Some are there, some are on their way.
  while (done < 6) await new Promise((resolve) => setTimeout(resolve, 2));
  process.kill(hub.pid, 'SIGKILL');
  await Promise.all(sending);
  const storage = folderStorage(join(folder, 'files'));
  const left = existsSync(storage.spool) ? readdirSync(storage.spool) : [];
  const keptAtOnce = (await storage.keys()).length;
  // Time passes: the jobs of what did not come fall due, and what lies in the spool is old.
  const long = new Date(Date.now() - 24 * 3_600_000);
  for (const name of left) utimesSync(join(storage.spool, name), long, long);
  const url = city.env['COMPLAINTS_DATABASE_URL'] ?? '';
  const before = await openComplaintsDatabase({ url });
  await before.write((manager) =>
    manager.query(
      `UPDATE scheduled_job SET dueAt = ?, nextAt = ? WHERE kind = 'complaints.upload'`,
      Array(2).fill('2026-01-01 00:00:00.000'),
    ),
  );
  await before.stop();
  const again = await startHubProcess({ services: [], env: city.env });
  const after = await openComplaintsDatabase({ url });
  const count = async (state: string) => {
    const [row] = await after.read((manager) =>
      manager.query<{ total: number }[]>('SELECT COUNT(*) AS total FROM attachment WHERE state = ?', [state]),
    );
    return Number(row?.total ?? 0);
  };
  while ((await count('AWAITED')) + (await count('ENDED')) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stored = await after.read((manager) =>
    manager.query<{ id: string }[]>(`SELECT id FROM attachment WHERE state = 'STORED'`),
  );
  const kept = (await storage.keys()).map((key) => key.split('/')[0] ?? '');
  await after.stop();
  await again.stop();
  return {
    acknowledged: done,
    leftInSpool: left.length,
    keptAtOnce,
    rows: stored.length,
    orphans: kept.filter((id) => !stored.some((row) => row.id === id)).length,
    lost: stored.filter(({ id }) => !kept.includes(id)).length,
    leftInSpoolAfterwards: readdirSync(storage.spool).length,
  };
}
