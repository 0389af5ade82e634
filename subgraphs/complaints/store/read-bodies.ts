import type { Database } from '../../../platform/runtime/database/database';
import { masked } from '../domain/conduct/mask-text';
import type { VisibleComplaint } from '../domain/visibility';
import { isOneOf } from './sql';

/** What the reporters wrote, as who sees the complaints reads it. */
export async function readBodies(
  database: Database,
  complaints: readonly VisibleComplaint[],
): Promise<readonly string[]> {
  const where = isOneOf(
    'c.id',
    complaints.map(({ id }) => id),
  );
  const rows = await database.read((manager) =>
    manager.query<{ id: string; body: string }[]>(
      `SELECT c.id, c.body FROM complaint c WHERE ${where.text}`,
      [...where.values],
    ),
  );
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return complaints.map(({ id, isParty }) => {
    const body = bodies.get(id) ?? '';
    return isParty ? body : masked(body);
  });
}
