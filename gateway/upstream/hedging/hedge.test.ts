import { Hedge } from './hedge';
import { RecentTimes } from './recent-times';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A subgraph that answers when it is told to. */
function slowSubgraph(percent: number, after: number | 'p95' = 100) {
  const calls: {
    readonly signal: AbortSignal;
    readonly answer: (value: string) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const hedge = new Hedge({ percent, after });
  const ask = (signal: AbortSignal) =>
    new Promise<string>((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('cut')));
      calls.push({ signal, answer, fail });
    });
  const read = (signal?: AbortSignal) => hedge.read(ask, signal);
  /** As many reads that are answered at once. */
  async function quickly(count: number): Promise<void> {
    for (let asked = 0; asked < count; asked += 1) {
      const answer = read();
      calls.pop()?.answer('quick');
      await answer;
    }
  }
  return { hedge, calls, read, quickly };
}
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('a read that takes long', () => {
  it('is asked once more, and whichever answers first counts', async () => {
    const { hedge, calls, read } = slowSubgraph(100);
    const answer = read();
    await pass(99);
    expect(calls).toHaveLength(1);
    await pass(1);
    expect(calls).toHaveLength(2);
    calls[1]?.answer('second');
    expect(await answer).toBe('second');
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    expect(hedge.counts).toEqual({ reads: 1, second: 1, won: 1 });
  });

  it('is answered by its first call when that is first after all', async () => {
    const { hedge, calls, read } = slowSubgraph(100);
    const answer = read();
    await pass(100);
    calls[0]?.answer('first');
    expect(await answer).toBe('first');
    expect(calls[1]?.signal.aborted).toBe(true);
    expect(hedge.counts).toEqual({ reads: 1, second: 1, won: 0 });
  });

  it('is asked twice and never more', async () => {
    const { calls, read } = slowSubgraph(100);
    const answer = read();
    await pass(10_000);
    expect(calls).toHaveLength(2);
    calls[0]?.answer('first');
    await answer;
  });

  it.each([0, 1])('has an answer when one of its calls fails (%i)', async (broken) => {
    const { calls, read } = slowSubgraph(100);
    const answer = read();
    await pass(100);
    calls[broken]?.fail(new Error('broken'));
    await pass(0);
    calls[1 - broken]?.answer('good');
    expect(await answer).toBe('good');
  });

  it('fails as its first call did when both fail', async () => {
    const { calls, read } = slowSubgraph(100);
    const failed = expect(read()).rejects.toThrow('first');
    await pass(100);
    calls[1]?.fail(new Error('second'));
    calls[0]?.fail(new Error('first'));
    await failed;
  });

  it('has no longer than its first call: the second is cut with it', async () => {
    const { calls, read } = slowSubgraph(100);
    const failed = expect(read()).rejects.toMatchObject({ name: 'TimeoutError' });
    await pass(100);
    calls[0]?.fail(new DOMException('too late', 'TimeoutError'));
    await failed;
    expect(calls[1]?.signal.aborted).toBe(true);
  });

  it('ends with both its calls when nobody waits for it any more', async () => {
    const { calls, read } = slowSubgraph(100);
    const gone = new AbortController();
    const failed = expect(read(gone.signal)).rejects.toThrow('cut');
    await pass(100);
    gone.abort();
    await failed;
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });
});

describe('a read that is answered or fails in time', () => {
  it('is asked once', async () => {
    const { hedge, calls, read } = slowSubgraph(100);
    const [answered, failed] = [read(), expect(read()).rejects.toThrow('broken')];
    calls[0]?.answer('quick');
    calls[1]?.fail(new Error('broken'));
    expect(await answered).toBe('quick');
    await failed;
    await pass(10_000);
    expect(hedge.counts).toEqual({ reads: 2, second: 0, won: 0 });
  });
});

describe('second calls', () => {
  it('are no more than their share of the reads', async () => {
    const { hedge, calls, read, quickly } = slowSubgraph(10);
    await quickly(29);
    const answers = Array.from({ length: 10 }, () => read());
    await pass(100);
    expect(hedge.counts).toMatchObject({ reads: 39, second: 3 });
    for (const { answer } of calls) answer('late');
    await Promise.all(answers);
  });

  it('are not saved up without end', async () => {
    const { hedge, calls, read, quickly } = slowSubgraph(50);
    await quickly(500);
    const answers = Array.from({ length: 30 }, () => read());
    await pass(100);
    expect(hedge.counts.second).toBe(10);
    for (const { answer } of calls) answer('late');
    await Promise.all(answers);
  });

  it('wait for as long as nineteen of twenty reads take, once that is known', async () => {
    const { hedge, calls, read } = slowSubgraph(100, 'p95');
    for (let asked = 0; asked < 40; asked += 1) {
      const answer = read();
      await pass(asked % 20 === 0 ? 500 : 20);
      for (const { answer: give } of calls.splice(0)) give('late');
      await answer;
    }
    expect(hedge.counts.second).toBe(0);
    const answer = read();
    await pass(19);
    expect(calls).toHaveLength(1);
    await pass(481);
    expect(calls).toHaveLength(2);
    calls[0]?.answer('late');
    await answer;
  });
});

describe('recent times', () => {
  it('say what is slow once there are enough of them, of the last ones alone', () => {
    const times = new RecentTimes();
    for (let heard = 0; heard < 31; heard += 1) times.add(1_000);
    expect(times.p95).toBeNull();
    times.add(1_000);
    expect(times.p95).toBe(1_000);
    for (let heard = 0; heard < 256; heard += 1) times.add(heard % 10 === 0 ? 30 : 20);
    expect(times.p95).toBe(30);
  });
});
