import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../../platform/domain/clock';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { attempt } from '../../../../platform/domain/throttle';
import type { Database } from '../../../../platform/runtime/database/database';
import { trackingLimit } from '../../domain/intake/tracking-limit';
import type { RefusalCode } from '../../domain/refusals';
import { trackingDigest } from './offline-reporters';
import { TrackingAttemptRecord } from './tracking-attempt.entity';

/** A complaint to which a number and a code belong. */
export interface Tracked {
  readonly complaintId: string;
  readonly reporterId: string;
}

interface Row {
  readonly id: string;
  readonly reporterId: string | null;
  readonly trackingDigest: string | null;
}

/** Knows a reporter by the receipt. A number that is not there costs and says what a wrong code does. */
export class TrackingStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(ticket: string, code: string): Promise<Tracked | Refused<RefusalCode>> {
    const key = createHash('sha256').update(ticket, 'utf8').digest('hex');
    if (!(await this.begin(key))) return refuse('TRACKING_TRY_LATER');
    const [row] = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT c.id, c.reporterId, o.trackingDigest FROM complaint c
         LEFT JOIN offline_reporter o ON o.complaintId = c.id WHERE c.ticket = ?`,
        [ticket],
      ),
    );
    const isRight = isSame(row?.trackingDigest ?? nothing, trackingDigest(code));
    if (!row || !isRight || row.reporterId === null) return refuse('TRACKING_CODE_WRONG');
    await this.database.write((manager) => manager.delete(TrackingAttemptRecord, { id: key }));
    return { complaintId: row.id, reporterId: row.reporterId };
  }

  /** Counts an attempt before it is made, so that parallel ones cannot pass together; false while waiting. */
  private async begin(id: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const at = this.clock.now();
      // An update of nothing instead of ignoring the duplicate: it locks the row for writing at once.
      await manager
        .createQueryBuilder()
        .insert()
        .into(TrackingAttemptRecord)
        .values({ id, count: 0, lastAt: new Date(0) })
        .orUpdate(['id'], ['id'])
        .execute();
      const before = await manager.findOneOrFail(TrackingAttemptRecord, {
        where: { id },
        ...(this.database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
      });
      const after = attempt(before.count === 0 ? null : before, trackingLimit, at);
      if (after) await manager.update(TrackingAttemptRecord, { id }, { ...after });
      return after !== null;
    });
  }
}

/** The digest of no code. */
const nothing = '0'.repeat(64);

function isSame(kept: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(kept, 'utf8'), Buffer.from(given, 'utf8'));
}
