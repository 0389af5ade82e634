import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { LaporFailure } from '../client/lapor-failure';
import { blame } from '../domain/outbound/retry';
import { instantOf, theirMoment } from '../mapping/times';
import { PortFault } from '../port/ask';
import { NotNow } from '../remote/not-now';
import type { Reads } from '../remote/reads';
import type { Links } from '../store/links';
import type { PushEvents } from '../store/push-events';
import type { RemoteStates } from '../store/remote-states';
import type { Reviews } from '../store/reviews';
import type { Received, Receiver } from './receiver';
import type { RecordThere, ReportThere } from './report-there';

export interface PollerParts {
  readonly reads: Pick<Reads, 'reports' | 'report' | 'followUps'>;
  readonly receiver: Receiver;
  readonly links: Links;
  readonly reviews: Reviews;
  readonly pushes: PushEvents;
  readonly remoteStates: RemoteStates;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What a look at the other side came to. */
export interface Looked {
  /** RESTING: paused, asked to wait, or not believed to answer. FAILED: it ended before its end, and begins there the next time. */
  readonly ended: 'WHOLE' | 'RESTING' | 'FAILED';
  readonly received: Readonly<Record<Received, number>>;
}

/** A change may become visible after a later one: what was seen last is looked at again. */
const overlapMilliseconds = 15 * 60_000;
const sweepMilliseconds = 24 * 3_600_000;
/** Pages of one look; a list that never ends is not read forever. */
const mostPages = 2_000;
const mayBeOverSoon: ReadonlySet<string> = new Set(['FAULT', 'REDIRECTED', 'TIMEOUT']);
/** A page shifts while it is read: the first one is read again until it brings nothing new, so often at most. */
const mostReturns = 5;
/** Looks after which an event about a report nobody can find is for a person. */
const mostMisses = 5;

/**
 * Looks at what changed over there: since the newest change seen, with an overlap, and once a day at everything. What
 * was pushed only says that there is something to look at.
 */
export class Poller {
  constructor(private readonly parts: PollerParts) {}

  async look(): Promise<Looked> {
    const { remoteStates, clock, log } = this.parts;
    const received = { CREATED: 0, CHANGED: 0, SAME: 0, REVIEWED: 0 };
    const now = clock.now();
    const state = await remoteStates.now();
    const isSweep = !state.sweptAt || now.getTime() - state.sweptAt.getTime() >= sweepMilliseconds;
    try {
      await this.through({ received, isSweep, watermark: state.watermark });
      const swept = isSweep ? { sweptAt: now } : {};
      await remoteStates.set({ polledAt: now, ...swept });
      return { ended: 'WHOLE', received };
    } catch (error) {
      if (error instanceof NotNow) return { ended: 'RESTING', received };
      if (!(error instanceof LaporFailure)) throw error;
      log.warn({ failure: error.message }, 'a look at the other side failed');
      if (error.kind === 'UNREADABLE' || error.kind === 'TOO_LARGE') {
        const about = `call:${error.call}`;
        await this.parts.reviews.note({ reason: `ANSWER_${error.kind}`, about }, clock.now());
      }
      return { ended: 'FAILED', received };
    }
  }

  private async through({
    received,
    isSweep,
    watermark,
  }: {
    readonly received: Record<Received, number>;
    readonly isSweep: boolean;
    readonly watermark: Date | null;
  }): Promise<void> {
    const { pushes, remoteStates, clock } = this.parts;
    const waiting = await pushes.waiting();
    const pushed = new Set(waiting.map(({ trackingId }) => trackingId));
    const since =
      isSweep || watermark === null ? null : theirMoment(new Date(watermark.getTime() - overlapMilliseconds));
    const records = await this.list(since);
    let newest = watermark;
    let oldestFailed: Date | null = null;
    // Oldest change first: where a look ends early, the next one begins there.
    const inOrder = [...records.values()].sort(
      (one, other) => timeOf(one) - timeOf(other) || one.id - other.id,
    );
    for (const record of inOrder) {
      const isWanted = isSweep || pushed.has(record.id);
      const result = await this.receiveOne(record, isWanted);
      const at = instantOf(record.updatedAt);
      if (result === 'LATER') oldestFailed ??= at;
      else received[result] += 1;
      if (at && oldestFailed === null && (newest === null || at > newest)) {
        newest = at;
        await remoteStates.set({ watermark: newest });
      }
    }
    for (const event of waiting) {
      if (records.has(event.trackingId)) await pushes.change(event.id, { handledAt: clock.now() });
      else await this.missed(event);
    }
  }

  /** All records since then, each once, as it was read last. */
  private async list(since: string | null): Promise<Map<number, RecordThere>> {
    const records = new Map<number, RecordThere>();
    const take = async (page: number) => {
      const { read, broken, total } = await this.parts.reads.reports(page, since);
      let news = 0;
      for (const record of read) {
        const known = records.get(record.id);
        if (!known || known.updatedAt !== record.updatedAt) news += 1;
        records.set(record.id, record);
      }
      for (const { index, why } of broken) await this.noteBroken(`list:${page}/${index}`, why);
      return { isEmpty: read.length + broken.length === 0, news, total };
    };
    let seen = await take(1);
    for (let page = 2; page <= mostPages && !seen.isEmpty && records.size < seen.total; page += 1) {
      seen = await take(page);
    }
    // What changed meanwhile has moved to the first page, and what it pushed on was read twice.
    for (let again = 0; again < mostReturns && records.size > 0; again += 1) {
      if ((await take(1)).news === 0) break;
    }
    return records;
  }

  private async receiveOne(record: RecordThere, isWanted: boolean): Promise<Received | 'LATER'> {
    const { links, reads, receiver, reviews, clock } = this.parts;
    const link = await links.of(record.id);
    const seenAt = link?.changedThereAt?.getTime();
    if (link && !isWanted && seenAt === instantOf(record.updatedAt)?.getTime()) return 'SAME';
    const about = { about: `report:${record.id}`, trackingId: record.id };
    try {
      const detail = await reads.report(record.id);
      const thread = await reads.followUps(record.id);
      const report: ReportThere = {
        ...{ record, logs: detail.logs.read, items: thread.read, isWhole: thread.broken.length === 0 },
        broken: [...detail.logs.broken, ...thread.broken].map(({ index, why }) => `${index} ${why}`),
      };
      return await receiver.receive(report);
    } catch (error) {
      if (error instanceof PortFault && error.badInput !== null) {
        await reviews.note({ reason: 'NOT_TAKEN', ...about, detail: error.badInput }, clock.now());
        return 'REVIEWED';
      }
      if (!(error instanceof LaporFailure) || blame[error.kind] === 'REMOTE') throw error;
      await reviews.note({ reason: `ANSWER_${error.kind}`, ...about, detail: error.call }, clock.now());
      // A broken answer stays broken until the report changes or the sweep comes; a fault may be over soon.
      return mayBeOverSoon.has(error.kind) ? 'LATER' : 'REVIEWED';
    }
  }

  private async missed({ id, trackingId, misses }: { id: string; trackingId: number; misses: number }) {
    const { pushes, reviews, clock } = this.parts;
    const isOver = misses + 1 >= mostMisses;
    await pushes.change(id, { misses: misses + 1, ...(isOver ? { handledAt: clock.now() } : {}) });
    if (!isOver) return;
    await reviews.note(
      { reason: 'PUSHED_NOT_FOUND', about: `report:${trackingId}`, trackingId },
      clock.now(),
    );
  }

  private noteBroken(about: string, detail: string): Promise<void> {
    return this.parts.reviews.note({ reason: 'UNREADABLE_REPORT', about, detail }, this.parts.clock.now());
  }
}

function timeOf(record: RecordThere): number {
  return instantOf(record.updatedAt)?.getTime() ?? 0;
}
