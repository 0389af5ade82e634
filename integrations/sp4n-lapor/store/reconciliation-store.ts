import { In, IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { isTakenBack } from '../domain/outbound/what-goes';
import type { Difference } from '../mapping/reconciliation/differences';
import { DeliveryRow } from './delivery.entity';
import { DifferenceRow, type Outcome } from './difference.entity';
import { ItemRow } from './item.entity';
import { LinkRow } from './link.entity';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { ReconciliationRunRow, type RunCause } from './reconciliation-run.entity';
import { RemoteStateRow } from './remote-state.entity';
import { newLink } from './new-link';
import { linkOnce } from './outbound/sent-reports';
import { setRemoteState } from './remote-states';

export interface KnownHere {
  /** The report followed now, of each complaint. */
  readonly links: ReadonlyMap<string, LinkRow>;
  /** Older reports of complaints that were sent again. */
  readonly older: ReadonlySet<number>;
  readonly items: ReadonlyMap<number, readonly ItemRow[]>;
  /** Steps under way, and complaints for which a report was ever planned. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly planned: ReadonlySet<string>;
  /** Complaints whose reports may not be there any more. */
  readonly takenBack: ReadonlySet<string>;
}

/** A night's run that came to nothing is tried again after this, and one that never ended is given up after that. */
const anotherTry = 60 * 60_000;
const longestRun = 6 * 60 * 60_000;

/** What comparing both sides reads and writes in the mirror's own tables. */
export class ReconciliationStore {
  constructor(private readonly database: Database) {}

  async known(): Promise<KnownHere> {
    const { links, items, steps, supervisory } = await this.database.snapshot(async (manager) => ({
      links: await manager.find(LinkRow, { order: { sequence: 'ASC' } }),
      items: await manager.find(ItemRow, { where: { removedAt: IsNull() } }),
      steps: await manager.find(DeliveryRow, {
        select: { id: true, complaintId: true, step: true, state: true },
        where: [{ step: 'CREATE' }, { state: Not('DONE') }],
      }),
      supervisory: await manager.findBy(MirroredComplaintRow, {
        supervisory: true,
        takenBackAt: Not(IsNull()),
      }),
    }));
    const current = new Map(links.map((link) => [link.complaintId, link]));
    const waiting = new Map<string, number>();
    for (const { complaintId, state } of steps) {
      if (state === 'WAITING' || state === 'SENDING' || state === 'HELD')
        waiting.set(complaintId, (waiting.get(complaintId) ?? 0) + 1);
    }
    const byReport = new Map<number, ItemRow[]>();
    for (const item of items) byReport.set(item.trackingId, [...(byReport.get(item.trackingId) ?? []), item]);
    return {
      links: current,
      older: new Set(
        links.filter((link) => current.get(link.complaintId) !== link).map(({ trackingId }) => trackingId),
      ),
      items: byReport,
      waiting,
      takenBack: new Set(supervisory.filter(isTakenBack).map(({ complaintId }) => complaintId)),
      planned: new Set(steps.filter(({ step }) => step === 'CREATE').map(({ complaintId }) => complaintId)),
    };
  }

  begin(cause: RunCause, askedBy: string | null, at: Date): Promise<number> {
    return this.database.write((manager) => insertRun(manager, { cause, askedBy, at }));
  }

  /**
   * Null when the run of this night is made, or under way at another node. One that came to nothing, or was left in the
   * middle, is made again after a while.
   */
  beginNightly(since: Date, at: Date): Promise<number | null> {
    return this.database.write(async (manager) => {
      // The row that all nodes share is locked first: two of them see each other's run.
      await manager.findOne(RemoteStateRow, { where: { id: 1 }, ...lockedIfPossible(this.database.kind) });
      const ofNight = { cause: 'NIGHTLY', startedAt: MoreThanOrEqual(since) } as const;
      const before = (wait: number) =>
        MoreThanOrEqual(new Date(Math.max(at.getTime() - wait, since.getTime())));
      const made = await manager.existsBy(ReconciliationRunRow, [
        { ...ofNight, endedAt: Not(IsNull()), failure: IsNull() },
        { ...ofNight, endedAt: IsNull(), startedAt: before(longestRun) },
        { ...ofNight, startedAt: before(anotherTry) },
      ]);
      return made ? null : insertRun(manager, { cause: 'NIGHTLY', askedBy: null, at });
    });
  }

  end(
    id: number,
    result: {
      readonly at: Date;
      readonly failure: string | null;
      readonly here: number;
      readonly there: number;
      readonly found: readonly { readonly difference: Difference; readonly outcome: Outcome }[];
    },
  ): Promise<ReconciliationRunRow> {
    const { at, failure, here, there, found } = result;
    return this.database.write(async (manager) => {
      const rows = found.map(({ difference: { kind, complaintId, trackingId, ...sides }, outcome }) => ({
        ...{ runId: id, kind, complaintId, trackingId, outcome },
        ...{ here: sides.here?.slice(0, 200) ?? null, there: sides.there?.slice(0, 200) ?? null },
      }));
      for (let from = 0; from < rows.length; from += 100)
        await manager.insert(DifferenceRow, rows.slice(from, from + 100));
      const repaired = found.filter(({ outcome }) => outcome === 'REPAIRED').length;
      const numbers = { here, there, differences: found.length, repaired };
      await manager.update(ReconciliationRunRow, { id }, { endedAt: at, failure, ...numbers });
      if (failure === null) await setRemoteState(manager, { reconciledAt: at });
      return manager.findOneByOrFail(ReconciliationRunRow, { id });
    });
  }

  /** A pair that nothing linked; another node may have linked it meanwhile. */
  link(
    pair: { readonly complaintId: string; readonly ticket: string; readonly trackingId: number },
    at: Date,
  ) {
    return this.database.write((manager) =>
      linkOnce(manager, newLink({ ...pair, sequence: 1, origin: 'HUB' }, at)),
    );
  }

  /** For building it anew: what is linked now is forgotten, and found again over there, but for what is `away`. */
  forgetLinks(cityInstitution: number, away: ReadonlySet<number>): Promise<void> {
    const trackingId = Not(In([...away]));
    return this.database.write(async (manager) => {
      await manager.delete(LinkRow, [
        { institutionId: IsNull(), trackingId },
        { institutionId: cityInstitution, trackingId },
      ]);
    });
  }
}

async function insertRun(
  manager: EntityManager,
  { cause, askedBy, at }: { readonly cause: RunCause; readonly askedBy: string | null; readonly at: Date },
): Promise<number> {
  const run = { cause, askedBy, startedAt: at, endedAt: null, failure: null };
  const { identifiers } = await manager.insert(ReconciliationRunRow, {
    ...{ ...run, here: 0, there: 0, differences: 0, repaired: 0 },
  });
  return Number(identifiers[0]?.['id']);
}

/** SQLite has one writer at a time and no such lock. */
function lockedIfPossible(kind: Database['kind']) {
  return kind === 'mysql' ? { lock: { mode: 'pessimistic_write' } as const } : {};
}
