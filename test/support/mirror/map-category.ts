import type { Database } from '../../../platform/runtime/database/database';
import { MasterRow } from '../../../integrations/sp4n-lapor/store/master.entity';

/** An admin has said what a category over there stands for here. */
export async function mapCategory(
  database: Database,
  {
    id,
    code,
    name,
    at,
  }: { readonly id: number; readonly code: string; readonly name: string; readonly at: Date },
): Promise<void> {
  await database.write((manager) =>
    manager.upsert(
      MasterRow,
      {
        ...{ list: 'categories' as const, remoteKey: String(id), parent: null, name },
        ...{ content: null, code, isSent: true, mappedBy: null, mappedAt: null },
        ...{ seenAt: at, goneAt: null },
      },
      ['list', 'remoteKey'],
    ),
  );
}
