import { createHash, randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import type { TrackedContact } from '../../../../schema/events/tracked-reporter';
import type { Complaint } from '../../domain/complaint';
import { mayReveal } from '../../domain/intake/contact';
import { hasAccount, type ReporterContact, type ReporterData } from '../../domain/intake/offline-reporter';
import type { RefusalCode } from '../../domain/refusals';
import { seenBy } from '../../domain/visibility';
import { lockComplaint } from '../load-complaints';
import { allOf, sql } from '../sql';
import { whereVisible } from '../where-visible';
import { OfflineReporterRecord } from './offline-reporter.entity';
import { ReporterRevealRecord } from './reporter-reveal.entity';

/** What is known of the reporter of a complaint that an officer recorded. */
export interface OfflineReporter {
  readonly contact: ReporterContact;
  /** Null when nothing was given, or it is erased. */
  readonly data: ReporterData | null;
  readonly erasedAt: Date | null;
}

export interface NewOfflineReporter {
  readonly contact: ReporterContact;
  readonly data: ReporterData;
  readonly trackingCode: string;
}

/** Keeps who filed without an account: sealed as accounts are, opened for the reporter, or with a line in the log. */
export class OfflineReporters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: Seal,
  ) {}

  /** Beside the complaint, in the transaction that keeps it. */
  async insert(manager: EntityManager, complaintId: string, given: NewOfflineReporter): Promise<void> {
    const isEmpty = Object.values(given.data).every((value) => value === null);
    await manager.insert(OfflineReporterRecord, {
      complaintId,
      contact: given.contact,
      sealed: isEmpty ? null : this.seal.seal(JSON.stringify(given.data), placeOf(complaintId)),
      trackingDigest: trackingDigest(given.trackingCode),
      erasedAt: null,
    });
  }

  /** One for each id, in one statement; null where an account filed. For those who may know: the caller asks. */
  async of(complaintIds: readonly string[]): Promise<readonly (OfflineReporter | null)[]> {
    const rows = await this.database.read((manager) =>
      manager.findBy(OfflineReporterRecord, { complaintId: In([...complaintIds]) }),
    );
    const byId = new Map(rows.map((row) => [row.complaintId, row]));
    return complaintIds.map((id) => {
      const row = byId.get(id);
      return row ? this.opened(row) : null;
    });
  }

  /** Where the reporter without account can be written to; null when there is none, or nothing is known of one. */
  async contactOf(complaintId: string): Promise<TrackedContact | null> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ reporterId: string | null; sealed: string | null }[]>(
        `SELECT c.reporterId, o.sealed FROM complaint c JOIN offline_reporter o ON o.complaintId = c.id WHERE c.id = ?`,
        [complaintId],
      ),
    );
    if (!row?.reporterId || row.sealed === null || hasAccount(row.reporterId)) return null;
    const { email, phone } = this.dataIn(row.sealed, complaintId);
    return email === null && phone === null ? null : { email, phone };
  }

  /** The data of one reporter, after a line in the log says who asked and why. */
  async reveal(
    { complaintId, reason }: { readonly complaintId: string; readonly reason: string },
    actor: Actor,
  ): Promise<OfflineReporter | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const at = this.clock.now();
      const found = await this.locked(manager, actor, { complaintId, at });
      if (!found) return refuse('NOT_FOUND');
      if (!mayReveal(found, { actor })) return refuse('FORBIDDEN');
      const row = await manager.findOneBy(OfflineReporterRecord, { complaintId });
      const reporter = row && this.opened(row);
      if (!reporter?.data) return refuse('NO_OFFLINE_REPORTER');
      const { role: byRole, accountId: byAccountId } = actor;
      await manager.insert(ReporterRevealRecord, {
        ...{ id: randomUUID(), complaintId, at, reason, byRole, byAccountId },
      });
      return reporter;
    });
  }

  private async locked(
    manager: EntityManager,
    actor: Actor,
    { complaintId, at }: { readonly complaintId: string; readonly at: Date },
  ): Promise<Complaint | null> {
    const where = allOf([sql('c.id = ?', complaintId), whereVisible(actor)]);
    const { forUpdate } = dialectOf(this.database.kind);
    const found = await lockComplaint(manager, where, { at, forUpdate });
    return found && seenBy(actor, found.complaint) ? found.complaint : null;
  }

  private opened({ complaintId, contact, sealed, erasedAt }: OfflineReporterRecord): OfflineReporter {
    return { contact, data: sealed === null ? null : this.dataIn(sealed, complaintId), erasedAt };
  }

  private dataIn(sealed: string, complaintId: string): ReporterData {
    return JSON.parse(this.seal.open(sealed, placeOf(complaintId))) as ReporterData;
  }
}

/** What is kept of a tracking code. It needs no salt: nobody can try 2^80 codes. */
export function trackingDigest(code: string): string {
  return createHash('sha256').update(`tracking:${code}`, 'utf8').digest('hex');
}

function placeOf(complaintId: string): string {
  return `offline_reporter/${complaintId}`;
}
