import { linkedAbort } from '../../../platform/runtime/linked-abort';
import { tookTooLong } from '../took-too-long';
import { RecentTimes } from './recent-times';

export interface HedgeOptions {
  /** Second calls may be so many of a hundred reads. */
  readonly percent: number;
  /** Before a read is asked again: milliseconds, or what nineteen of twenty recent ones took. */
  readonly after: number | 'p95';
}

export interface HedgeCounts {
  readonly reads: number;
  /** Reads that were asked a second time. */
  readonly second: number;
  /** Of these, those where the second call answered first. */
  readonly won: number;
}

type Ask<T> = (signal: AbortSignal) => Promise<T>;

/** Second calls that can be saved up while all is fast. */
const mostSaved = 10;

/**
 * A read of one subgraph that takes unusually long is asked a second time; the first answer counts, the other call is
 * cut. Only a share of reads may be, so that a subgraph that is slow because it has much to do gets little more.
 */
export class Hedge {
  private readonly times = new RecentTimes();
  private saved = 0;
  private reads = 0;
  private second = 0;
  private won = 0;

  constructor(private readonly options: HedgeOptions) {}

  get counts(): HedgeCounts {
    const { reads, second, won } = this;
    return { reads, second, won };
  }

  /** Fails as the first call does, when neither answers. */
  async read<T>(ask: Ask<T>, signal: AbortSignal | undefined): Promise<T> {
    this.reads += 1;
    this.saved = Math.min(mostSaved, this.saved + this.options.percent / 100);
    const begun = performance.now();
    const answer = await this.either(ask, signal);
    this.times.add(performance.now() - begun);
    return answer;
  }

  private async either<T>(ask: Ask<T>, signal: AbortSignal | undefined): Promise<T> {
    const { after } = this.options;
    const patience = after === 'p95' ? this.times.p95 : after;
    const first = callOf(ask, signal);
    if (patience === null || (await answersWithin(first.answer, patience)) || !this.mayAgain())
      return first.answer;
    const again = callOf(ask, signal);
    // Both have until the time of the first is over, not each its own.
    first.answer.catch((error: unknown) => {
      if (tookTooLong(error)) again.gone.abort();
    });
    try {
      const { call, answer } = await Promise.any(
        [first, again].map(async (each) => ({ call: each, answer: await each.answer })),
      );
      if (call === again) this.won += 1;
      return answer;
    } catch {
      return await first.answer;
    } finally {
      for (const { gone } of [first, again]) gone.abort();
    }
  }

  private mayAgain(): boolean {
    if (this.saved < 1) return false;
    this.saved -= 1;
    this.second += 1;
    return true;
  }
}

interface Call<T> {
  readonly gone: AbortController;
  readonly answer: Promise<T>;
}

function callOf<T>(ask: Ask<T>, signal: AbortSignal | undefined): Call<T> {
  const { own: gone, release } = linkedAbort(signal);
  return { gone, answer: ask(gone.signal).finally(release) };
}

/** Rejects when the answer does. */
async function answersWithin(answer: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([answer.then(() => true), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
