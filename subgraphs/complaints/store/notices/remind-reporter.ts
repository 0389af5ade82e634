import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import type { Complaint } from '../../domain/complaint';
import { lockComplaint } from '../load-complaints';
import { sql } from '../sql';
import { ReporterNoticeRecord } from './reporter-notice.entity';
import { tellReporter } from './tell-reporter';

export interface Reminder {
  readonly complaintId: string;
  /** Since when it is silent: of one silence there is one reminder. */
  readonly since: Date;
  readonly isDue: (complaint: Complaint) => boolean;
  readonly seal: Seal;
  readonly at: Date;
}

/** Asked under the lock; a job done twice reminds once. */
export async function remindReporter(
  database: Database,
  { complaintId, since, isDue, seal, at }: Reminder,
): Promise<void> {
  await database.write(async (manager) => {
    const { forUpdate } = dialectOf(database.kind);
    const found = await lockComplaint(manager, sql('c.id = ?', complaintId), { at, forUpdate });
    if (!found || !isDue(found.complaint)) return;
    const { complaint } = found;
    const kind = 'CLOSING_SOON';
    const [newest] = await manager.find(ReporterNoticeRecord, {
      where: { complaintId, kind },
      order: { issuedAt: 'DESC' },
      take: 1,
    });
    if (newest && newest.issuedAt >= since) return;
    await tellReporter(manager, { complaint, kind, seal, at });
  });
}
