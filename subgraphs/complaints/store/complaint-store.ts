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
import { isErased } from './erasure/forget-reporter';
import { rowOf, type LoadedComplaint } from './complaint-rows';
import { loadComplaints, lockComplaint, lockComplaints } from './load-complaints';
import { allOf, isOneOf, sql } from './sql';
import { whereVisible } from './where-visible';
import { writeBeside, writeDispositions } from './write-beside';

type Outcome = Complaint | Refused<RefusalCode>;

/** A complaint locked until the transaction of the work ends; `write` changes it, once at most. */
export interface OpenedComplaint {
  readonly manager: EntityManager;
  readonly complaint: Complaint;
  readonly write: (decided: Decided) => Promise<Complaint>;
}

/** Who changes a complaint, and who finds it: nearly always the same. */
interface Opener {
  readonly id: string;
  readonly actor: Actor;
  readonly sees: Actor;
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
    return this.changeAs({ id, actor, sees: actor }, decide);
  }

  /**
   * The same by one who was proved to be somebody else too: `sees` finds the complaint, `actor` changes it. `next` is
   * what follows in the same moment, if anything does.
   */
  async changeAs(
    who: Opener,
    decide: (complaint: Complaint) => Decision,
    next: (complaint: Complaint) => Decision | null = () => null,
  ): Promise<Outcome> {
    return this.openAs(who, async ({ manager, complaint, write }) => {
      const decision = decide(complaint);
      if (isRefused(decision)) return decision;
      const { reporterId } = decision.complaint;
      const isTaken = reporterId !== null && reporterId !== complaint.reporterId;
      if (isTaken && (await this.isErased(manager, reporterId))) return refuse('NOT_SIGNED_IN');
      const changed = await write(decision);
      const more = next(changed);
      return more && !isRefused(more) ? write(more) : changed;
    });
  }

  /** Locks the complaint for work beside it, such as notes inside agencies; what the work writes is one transaction. */
  async open<T>(
    id: string,
    actor: Actor,
    work: (opened: OpenedComplaint) => Promise<T>,
  ): Promise<T | Refused<RefusalCode>> {
    return this.openAs({ id, actor, sees: actor }, work);
  }

  private async openAs<T>(
    { id, actor, sees }: Opener,
    work: (opened: OpenedComplaint) => Promise<T>,
  ): Promise<T | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const where = allOf([sql('c.id = ?', id), whereVisible(sees)]);
      const { forUpdate } = dialectOf(this.database.kind);
      const found = await lockComplaint(manager, where, { at: this.clock.now(), forUpdate });
      if (!found || !seenBy(sees, found.complaint)) return refuse('NOT_FOUND');
      let before = found;
      const write = async (decision: Decided) => {
        const complaint = await this.write(manager, actor, { before, decision });
        before = { complaint, revision: before.revision + 1 };
        return complaint;
      };
      return work({ manager, complaint: found.complaint, write });
    });
  }

  /**
   * Two complaints in one transaction, locked together in the order of their ids. Who does not see
   * both is told of neither.
   */
  async changeTwo(
    [id, otherId]: readonly [string, string],
    actor: Actor,
    decide: (one: Complaint, other: Complaint) => readonly [Decided, Decided] | Refused<RefusalCode>,
  ): Promise<Outcome> {
    return this.database.write(async (manager) => {
      const { forUpdate } = dialectOf(this.database.kind);
      const where = allOf([isOneOf('c.id', [id, otherId]), whereVisible(actor)]);
      const locked = await lockComplaints(manager, where, { at: this.clock.now(), forUpdate });
      const [one, other] = [id, otherId].map((wanted) => {
        const found = locked.find(({ complaint }) => complaint.id === wanted);
        return found && seenBy(actor, found.complaint) ? found : null;
      });
      if (!one || !other) return refuse('NOT_FOUND');
      const decisions = decide(one.complaint, other.complaint);
      if (isRefused(decisions)) return decisions;
      await this.write(manager, actor, { before: other, decision: decisions[1] });
      return this.write(manager, actor, { before: one, decision: decisions[0] });
    });
  }

  /** Who is erased files nothing and takes over nothing, with a token that outlived the account. */
  private isErased(manager: EntityManager, accountId: string): Promise<boolean> {
    return isErased(manager, accountId, dialectOf(this.database.kind).forUpdate);
  }

  /** Writes what was decided of a locked complaint. */
  private async write(
    manager: EntityManager,
    actor: Actor,
    { before, decision }: { readonly before: LoadedComplaint; readonly decision: Decided },
  ): Promise<Complaint> {
    const { id } = before.complaint;
    const { decided, findings } = await judged(manager, decision);
    const revision = before.revision + 1;
    await manager.update(ComplaintRecord, { id }, { ...rowOf(decided.complaint), revision });
    await writeDispositions(manager, before.complaint.dispositions, decided.complaint);
    await writeBeside(manager, decided, { actor, revision });
    await writeConduct(manager, { decided, findings }, { actor, revision });
    const complaint = await this.clocks.keep(manager, before.complaint, decided);
    for (const beside of this.besides) {
      await beside(manager, { before: before.complaint, decided: { ...decided, complaint } });
    }
    return complaint;
  }

  /**
   * Keeps a new complaint. `decide` is asked again, for a new ticket number, when somebody has that one
   * already; when this filing was sent before, the complaint it made is the answer.
   */
  async create(actor: Actor, filing: FilingKey | null, decide: () => Decision): Promise<Outcome> {
    return this.createWith(actor, { filing, decide, more: {} });
  }

  /** The same with more that happens in the same moment. */
  async createWith(actor: Actor, filing: Insertion): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.write((manager) => this.insert(manager, actor, filing));
      } catch (error) {
        if (attempt === attempts || !isDuplicate(error)) throw error;
      }
    }
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    { filing, decide, more }: Insertion,
  ): Promise<Outcome> {
    const earlier = filing && (await filedBefore(manager, filing, this.clock.now()));
    if (earlier) return earlier;
    const asked = decide();
    if (isRefused(asked)) return asked;
    const { reporterId } = asked.complaint;
    if (reporterId !== null && (await this.isErased(manager, reporterId))) return refuse('NOT_SIGNED_IN');
    const steps = more.steps ?? [];
    // All of them are asked before anything is written.
    const refused = firstRefusal(asked.complaint, steps);
    if (refused) return refused;
    const filed = { ...asked, complaint: { ...asked.complaint, ...(await standardForFiling(manager)) } };
    const { decided, findings } = await judged(manager, filed);
    const revision = 1;
    const row = { ...rowOf(decided.complaint), revision, filingKey: filing?.key ?? null };
    await manager.insert(ComplaintRecord, row);
    await writeDispositions(manager, [], decided.complaint);
    await writeBeside(manager, decided, { actor, revision });
    await writeConduct(manager, { decided, findings }, { actor, revision });
    await more.beside?.(manager, decided.complaint);
    let complaint = await this.clocks.keep(manager, null, decided);
    for (const beside of this.besides) {
      await beside(manager, { before: null, decided: { ...decided, complaint } });
    }
    for (const [index, step] of steps.entries()) {
      const decision = step(complaint);
      if (isRefused(decision)) throw new Error(`${decision.refused} after it had been allowed`);
      const before = { complaint, revision: revision + index };
      complaint = await this.write(manager, actor, { before, decision });
    }
    return complaint;
  }
}

const attempts = 5;

/** What happens to a complaint in the same moment in which it is filed. */
interface MoreOfFiling {
  /** Further steps of its life, each a line of history of its own. */
  readonly steps?: readonly ((complaint: Complaint) => Decision)[];
  /** Rows that are kept beside it. */
  readonly beside?: (manager: EntityManager, complaint: Complaint) => Promise<void>;
}

interface Insertion {
  readonly filing: FilingKey | null;
  readonly decide: () => Decision;
  readonly more: MoreOfFiling;
}

function firstRefusal(
  filed: Complaint,
  steps: NonNullable<MoreOfFiling['steps']>,
): Refused<RefusalCode> | null {
  let complaint = filed;
  for (const step of steps) {
    const decision = step(complaint);
    if (isRefused(decision)) return decision;
    complaint = decision.complaint;
  }
  return null;
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
