import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import { LaporFailure } from '../client/lapor-failure';
import type { RefusalCode } from '../domain/refusals';
import type { DeliveryRow } from '../store/delivery.entity';
import type { DeskEdits, Mapped } from '../store/desk/desk-edits';
import type { Masters } from '../store/desk/master-list';
import type { MasterRow } from '../store/master.entity';
import type { ReconciliationRunRow } from '../store/reconciliation-run.entity';
import type { RemoteStates } from '../store/remote-states';
import type { ReviewRow } from '../store/review.entity';
import { NotNow } from '../remote/not-now';
import type { Reads } from '../remote/reads';
import type { Reconciling } from '../reconciliation/reconcile';
import { refusalFor } from './may-run';
import { refreshMasters } from './refresh-masters';

/** What an admin may do to the mirror works with these. */
export interface DeskContext {
  readonly edits: DeskEdits;
  readonly masters: Masters;
  readonly remoteStates: RemoteStates;
  /** Null where the hub is not mirrored. */
  readonly reads: Reads | null;
  readonly reconciling: Reconciling | null;
  readonly clock: Clock;
  /** Has the workers look at once. */
  readonly wake: () => void;
}

type Done<T> = Promise<T | Refused<RefusalCode>>;

export async function replayDelivery(context: DeskContext, actor: Actor, id: number): Done<DeliveryRow> {
  const replayed = refusalFor(actor) ?? (await context.edits.replay(id, context.clock.now()));
  if (!isRefused(replayed)) context.wake();
  return replayed;
}

export async function settleReview(
  context: DeskContext,
  actor: Actor,
  { id, settlement }: { readonly id: string; readonly settlement: string },
): Done<ReviewRow> {
  const by = { settlement, by: actor.accountId, at: context.clock.now() };
  return refusalFor(actor) ?? context.edits.settle(id, by);
}

export async function mapMaster(context: DeskContext, actor: Actor, mapped: Mapped): Done<MasterRow> {
  const by = { by: actor.accountId, at: context.clock.now() };
  const done = refusalFor(actor) ?? (await context.edits.map(mapped, by));
  if (!isRefused(done)) context.wake();
  return done;
}

/** Paused, nothing is sent or looked at; what happens meanwhile waits. */
export async function pauseMirror(
  context: DeskContext,
  actor: Actor,
  paused: boolean,
): Done<{ paused: boolean }> {
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  await (paused
    ? context.remoteStates.set({ pausedAt: context.clock.now(), pausedBy: actor.accountId })
    : context.remoteStates.resume());
  context.wake();
  return { paused };
}

export async function refreshMastersNow(context: DeskContext, actor: Actor): Done<{ done: true }> {
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  const { reads, masters, remoteStates, clock } = context;
  if (!reads) return refuse('MIRROR_IS_OFF');
  try {
    await refreshMasters({ reads, masters, remoteStates, clock });
    return { done: true };
  } catch (error) {
    if (error instanceof LaporFailure || error instanceof NotNow) return refuse('LAPOR_UNREACHABLE');
    throw error;
  }
}

export async function reconcileNow(
  context: DeskContext,
  actor: Actor,
  cause: 'ADMIN' | 'REBUILD',
): Done<ReconciliationRunRow> {
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  if (!context.reconciling) return refuse('MIRROR_IS_OFF');
  return context.reconciling.run(cause, actor.accountId);
}
