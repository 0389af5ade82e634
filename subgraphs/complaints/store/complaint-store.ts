import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import type { Complaint } from '../domain/complaint';
import type { Decided, Decision } from '../domain/decision';
import type { RefusalCode } from '../domain/refusals';
import { seenBy } from '../domain/visibility';
import type { Beside } from './beside';
import { ClockKeeper } from './clocks/clock-keeper';
import { standardForFiling } from './clocks/standards';
import { ConductStore } from './conduct/conduct-store';
import { judged, writeConduct } from './conduct/write-conduct';
import { ComplaintRecord } from './complaint.entity';
import { rowOf, type LoadedComplaint } from './complaint-rows';
import { loadComplaints, lockComplaint } from './load-complaints';
import { allOf, sql } from './sql';
import { whereVisible } from './where-visible';
import { writeBeside, writeDispositions } from './write-beside';
import { writeMaskedText } from './write-masked-text';

type Outcome = Complaint | Refused<RefusalCode>;

/** A complaint locked until the transaction of the work ends; `write` changes it, once at most. */
export interface OpenedComplaint {
  readonly manager: EntityManager;
  readonly complaint: Complaint;
  readonly write: (decided: Decided) => Promise<Complaint>;
}

/** What the filing app called this filing: the same key of the same account files once. */
export interface FilingKey {
  readonly accountId: string;
  readonly key: string;
}

/**
 * The only writer of complaints. Each change is one transaction: the complaint, its dispositions, a line of
 * history, perhaps an entry of the thread, and the event in the outbox: all of them or none.
 */
export class ComplaintStore {
  /** The word list and what it found in complaints. */
  readonly conduct: ConductStore;

  private readonly clocks = new ClockKeeper();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** What else follows from a change, in its transaction. */
    private readonly besides: readonly Beside[] = [],
  ) {
    this.conduct = new ConductStore(database);
  }

  /**
   * Locks the complaint, has the rules decide, and writes what they say. A complaint the actor may not see is
   * NOT_FOUND by the same statement as one that is not there.
   */
  async change(id: string, actor: Actor, decide: (complaint: Complaint) => Decision): Promise<Outcome> {
    return this.open(id, actor, async ({ complaint, write }) => {
      const decision = decide(complaint);
      return isRefused(decision) ? decision : write(decision);
    });
  }

  /** Locks the complaint for work beside it, such as notes inside agencies; what the work writes is one transaction. */
  async open<T>(
    id: string,
    actor: Actor,
    work: (opened: OpenedComplaint) => Promise<T>,
  ): Promise<T | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const where = allOf([sql('c.id = ?', id), whereVisible(actor)]);
      const { forUpdate } = dialectOf(this.database.kind);
      const found = await lockComplaint(manager, where, { at: this.clock.now(), forUpdate });
      if (!found || !seenBy(actor, found.complaint)) return refuse('NOT_FOUND');
      const write = (decision: Decided) => this.write(manager, found, { decision, actor });
      return work({ manager, complaint: found.complaint, write });
    });
  }

  private async write(
    manager: EntityManager,
    found: LoadedComplaint,
    { decision, actor }: { readonly decision: Decided; readonly actor: Actor },
  ): Promise<Complaint> {
    const { decided, findings } = await judged(manager, decision);
    const revision = found.revision + 1;
    const { id } = found.complaint;
    await manager.update(ComplaintRecord, { id }, { ...rowOf(decided.complaint), revision });
    await writeMaskedText(manager, found.complaint, decided.complaint);
    await writeDispositions(manager, found.complaint.dispositions, decided.complaint);
    await writeBeside(manager, decided, { actor, revision });
    await writeConduct(manager, { decided, findings }, { actor, revision });
    const complaint = await this.clocks.keep(manager, found.complaint, decided);
    for (const beside of this.besides) {
      await beside(manager, { before: found.complaint, decided: { ...decided, complaint } });
    }
    return complaint;
  }

  /**
   * Keeps a new complaint. `decide` is asked again, for a new ticket number, when somebody has that one
   * already; when this filing was sent before, the complaint it made is the answer.
   */
  async create(actor: Actor, filing: FilingKey | null, decide: () => Decision): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.write((manager) =>
          insert(manager, actor, {
            filing,
            decide,
            at: this.clock.now(),
            besides: this.besides,
            clocks: this.clocks,
          }),
        );
      } catch (error) {
        if (attempt === attempts || !isDuplicate(error)) throw error;
      }
    }
  }
}

const attempts = 5;

interface Insertion {
  readonly clocks: ClockKeeper;
  readonly filing: FilingKey | null;
  readonly decide: () => Decision;
  readonly at: Date;
  readonly besides: readonly Beside[];
}

async function insert(
  manager: EntityManager,
  actor: Actor,
  { filing, decide, at, besides, clocks }: Insertion,
): Promise<Outcome> {
  const earlier = filing && (await filedBefore(manager, filing, at));
  if (earlier) return earlier;
  const asked = decide();
  if (isRefused(asked)) return asked;
  const filed = { ...asked, complaint: { ...asked.complaint, ...(await standardForFiling(manager)) } };
  const { decided, findings } = await judged(manager, filed);
  const revision = 1;
  const row = { ...rowOf(decided.complaint), revision, filingKey: filing?.key ?? null };
  await manager.insert(ComplaintRecord, row);
  await writeMaskedText(manager, null, decided.complaint);
  await writeDispositions(manager, [], decided.complaint);
  await writeBeside(manager, decided, { actor, revision });
  await writeConduct(manager, { decided, findings }, { actor, revision });
  const complaint = await clocks.keep(manager, null, decided);
  for (const beside of besides) await beside(manager, { before: null, decided: { ...decided, complaint } });
  return complaint;
}

async function filedBefore(
  manager: EntityManager,
  { accountId, key }: FilingKey,
  at: Date,
): Promise<Complaint | null> {
  const where = sql('c.reporterId = ? AND c.filingKey = ?', accountId, key);
  const [earlier] = await loadComplaints(manager, where, at);
  return earlier?.complaint ?? null;
}
