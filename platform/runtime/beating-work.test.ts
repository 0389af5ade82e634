import { BeatingWork } from './beating-work';

describe('work on a beat', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is done at once, at every beat and when somebody nudges, until it is stopped', async () => {
    let done = 0;
    const work = new BeatingWork(
      async () => void (done += 1),
      () => undefined,
    );
    work.start(1_000);
    await jest.advanceTimersByTimeAsync(2_500);
    expect(done).toBe(3);
    work.nudge();
    await jest.advanceTimersByTimeAsync(0);
    expect(done).toBe(4);
    await work.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(done).toBe(4);
  });

  it('tells a fault of a beat, and throws it to whoever waits', async () => {
    const faults: unknown[] = [];
    const fault = new Error('broken');
    const work = new BeatingWork(
      async () => Promise.reject(fault),
      (error) => faults.push(error),
    );
    work.start(1_000);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(faults).toEqual([fault, fault]);
    await expect(work.run()).rejects.toBe(fault);
    expect(faults).toHaveLength(2);
    await work.stop();
  });
});
