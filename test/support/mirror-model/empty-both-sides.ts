import type { Database } from '../../../platform/runtime/database/database';
import { unseen } from '../../../subgraphs/complaints/store/told-writes';
import type { OutboundWorld } from '../outbound-world';

/** Who and what the city is, and how far each follower has read. */
const keptTables =
  /^(migrations|sqlite_.*|event_cursor|.*_copy|own_category|master|remote_state|service_standard|calendar_revision|prohibited_word|search_.*_index.*)$/;

const wellAgain = `UPDATE remote_state SET pausedAt = NULL, pausedBy = NULL, waitUntil = NULL, credentialsRefusedAt = NULL,
  failingSince = NULL, failuresInARow = 0, lastFailure = NULL, lastSuccessAt = NULL, watermark = NULL, polledAt = NULL,
  sweptAt = NULL, reconciledAt = NULL`;

/** A city without complaints beside a national side without reports, both as well as on the first day. */
export async function emptyBothSides({ api, mirror, simulator, logged }: OutboundWorld): Promise<void> {
  await mirror.caughtUp();
  await empty(api.parts.database);
  await empty(mirror.deliveries.database);
  await mirror.deliveries.database.write((manager) => manager.query(wellAgain));
  simulator.national.forgetReports();
  simulator.faults.clear();
  simulator.allowance.lift();
  simulator.journal.clear();
  simulator.clock.skewMilliseconds = 0;
  for (const lines of [logged, api.logged, api.parts.faults]) lines.length = 0;
}

/**
 * Triggers rest meanwhile: history lets nobody take a line away, and rightly so. Those of the search go on: they take the
 * words of a row out of the index, which nothing else can once the row is gone.
 */
async function empty(database: Database): Promise<void> {
  await database.write(async (manager) => {
    const made = await manager.query<{ type: string; name: string; sql: string }[]>(
      `SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')`,
    );
    const triggers = made.filter(({ type, sql }) => type === 'trigger' && !sql.includes(' ON search_'));
    for (const { name } of triggers) await manager.query(`DROP TRIGGER ${name}`);
    const tables = made.filter(({ type, name }) => type === 'table' && !keptTables.test(name));
    await unseen(manager, async () => {
      for (const { name } of tables) await manager.query(`DELETE FROM ${name}`);
    });
    for (const { sql } of triggers) await manager.query(sql);
  });
}
