import { createHash, timingSafeEqual } from 'node:crypto';
import { LessThan, type EntityManager } from 'typeorm';
import type { Clock } from '../../../../platform/domain/clock';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Attempts } from '../../../../platform/domain/throttle';
import type { Database } from '../../../../platform/runtime/database/database';
import { AttemptRecord } from '../../../../platform/runtime/throttle/attempt-record.entity';
import { lockedAttempts } from '../../../../platform/runtime/throttle/attempts';
import { countTry, leftOf, numberLimit } from '../../domain/intake/tracking-limit';
import type { RefusalCode } from '../../domain/refusals';
import { trackingDigest } from './offline-reporters';

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

/** What is counted of one try: digests, so that neither what strangers typed nor where they are is kept. */
interface TryNames {
  readonly number: string;
  readonly address: string | null;
  readonly everybody: string;
}

/** Knows a reporter by the receipt. A number that is not there costs and says what a wrong code does. */
export class TrackingStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `client` names where the request comes from; null when nobody says. */
  async find(ticket: string, code: string, client: string | null): Promise<Tracked | Refused<RefusalCode>> {
    const names: TryNames = {
      number: digestOf(ticket),
      address: client === null ? null : digestOf(`address:${client}`),
      everybody: digestOf('everybody'),
    };
    if (!(await this.begin(names))) return refuse('TRACKING_TRY_LATER');
    const [row] = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT c.id, c.reporterId, o.trackingDigest FROM complaint c
         LEFT JOIN offline_reporter o ON o.complaintId = c.id WHERE c.ticket = ?`,
        [ticket],
      ),
    );
    const isRight = isSame(row?.trackingDigest ?? nothing, trackingDigest(code));
    if (!row || !isRight || row.reporterId === null) return refuse('TRACKING_CODE_WRONG');
    await this.giveBack(names);
    return { complaintId: row.id, reporterId: row.reporterId };
  }

  /** Counts a try before it is made, so that parallel ones cannot pass together; false while waiting. */
  private async begin(names: TryNames): Promise<boolean> {
    return this.database.write(async (manager) => {
      const at = this.clock.now();
      const locked = (id: string) => lockedAttempts(manager, id, this.database.kind);
      // Always in this order: two tries wait for each other and never in a circle.
      const address = names.address === null ? 'UNKNOWN' : await locked(names.address);
      const number = await locked(names.number);
      const everybody = await locked(names.everybody);
      const now = countTry({ address, number, everybody }, at);
      if (!now) return false;
      if (names.address !== null) await keep(manager, names.address, now.address);
      await keep(manager, names.number, now.number);
      await keep(manager, names.everybody, now.everybody);
      // Nothing was tried lately: time to throw away what has been forgotten.
      if (leftOf(everybody, at) === 0) {
        const forgotten = new Date(at.getTime() - numberLimit.memory);
        await manager.delete(AttemptRecord, { lastAt: LessThan(forgotten) });
      }
      return true;
    });
  }

  /** A right code is no try: the number is free again, and what else it counted for is given back. */
  private async giveBack({ number, address, everybody }: TryNames): Promise<void> {
    await this.database.write(async (manager) => {
      for (const id of [address, everybody]) {
        if (id !== null)
          await manager.query('UPDATE attempt SET count = count - 1 WHERE id = ? AND count > 0', [id]);
      }
      await manager.delete(AttemptRecord, { id: number });
    });
  }
}

async function keep(manager: EntityManager, id: string, tries: Attempts | null): Promise<void> {
  if (tries) await manager.update(AttemptRecord, { id }, { ...tries });
}

/** The digest of no code. */
const nothing = '0'.repeat(64);

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function isSame(kept: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(kept, 'utf8'), Buffer.from(given, 'utf8'));
}
