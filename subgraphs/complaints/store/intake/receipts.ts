import { z } from 'zod';
import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { hasAccount } from '../../domain/intake/offline-reporter';
import { mayHaveReceipt, type PrintedReceipt } from '../../domain/intake/receipt';
import { AgencyCopy } from '../agency-copy.entity';
import { HistoryLineRecord } from '../history-line.entity';
import { loadComplaints } from '../load-complaints';
import { sql } from '../sql';
import { OfflineReporterRecord } from './offline-reporter.entity';
import { trackingDigest } from './offline-reporters';

const content = z.object({
  complaintId: z.string(),
  code: z.string().nullable(),
  accountId: z.string(),
  until: z.number(),
});

/** What a receipt is asked for by; the link to it is good for less. */
const lifeMilliseconds = 3_600_000;
const place = 'receipt';

/**
 * Receipts to print. The code is known only while it is shown, and nothing keeps it: the address of a print carries it
 * encrypted, for the one account it was made for.
 */
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: Seal,
  ) {}

  /** Names the receipt of a complaint, with its code when that is known now. */
  nameFor(given: {
    readonly complaintId: string;
    readonly code: string | null;
    readonly accountId: string;
  }): string {
    const until = this.clock.now().getTime() + lifeMilliseconds;
    return this.seal.seal(JSON.stringify({ ...given, until }), place);
  }

  /** What is printed; null for who may not have it, and for a name that is not ours or is over. */
  async read(viewer: Actor, name: string): Promise<PrintedReceipt | null> {
    const asked = this.opened(name);
    const at = this.clock.now();
    if (!asked || asked.accountId !== viewer.accountId || asked.until < at.getTime()) return null;
    const { complaintId } = asked;
    return this.database.read(async (manager) => {
      const [found] = await loadComplaints(manager, sql('c.id = ?', complaintId), at);
      const [filing] = await manager.find(HistoryLineRecord, {
        where: { complaintId, action: 'file' },
        order: { id: 'ASC' },
        take: 1,
      });
      if (!found || !filing) return null;
      const { complaint } = found;
      if (!mayHaveReceipt(viewer, complaint, { accountId: filing.byAccountId })) return null;
      const agencies = await manager.find(AgencyCopy);
      const office =
        agencies.find(({ id }) => id === filing.byAgencyId) ?? agencies.find((one) => one.isSecretariat);
      const reporter = await manager.findOneBy(OfflineReporterRecord, { complaintId });
      const kept = reporter?.trackingDigest ?? null;
      const { code } = asked;
      const isGood = code !== null && kept === trackingDigest(code);
      const isOffline = complaint.reporterId !== null && !hasAccount(complaint.reporterId);
      return {
        complaint,
        recordedAt: filing.at,
        office: office?.name ?? '',
        tracking: isGood ? { code } : isOffline && kept !== null ? 'ONCE' : 'NONE',
      };
    });
  }

  private opened(name: string): z.infer<typeof content> | null {
    try {
      return content.parse(JSON.parse(this.seal.open(name, place)));
    } catch {
      return null;
    }
  }
}
