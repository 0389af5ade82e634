import { ManualClock } from '../../../platform/domain/clock';
import { KeptList } from './kept-list';

const now = new Date('2026-11-23T01:00:00Z');

describe('a list of the other side that hardly changes', () => {
  it('is asked for once by all who begin together, and again the next day', async () => {
    const clock = new ManualClock(now);
    let calls = 0;
    const list = new KeptList(clock, async () => [(calls += 1)]);
    expect(await Promise.all([list.items(), list.items(), list.items()])).toEqual([[1], [1], [1]]);
    clock.advance(24 * 3_600_000 + 1);
    expect(await list.items()).toEqual([2]);
  });

  it('is asked for again after a call that failed', async () => {
    let calls = 0;
    const list = new KeptList(new ManualClock(now), async () => {
      calls += 1;
      if (calls === 1) throw new Error('not there');
      return ['item'];
    });
    await expect(Promise.all([list.items(), list.items()])).rejects.toThrow('not there');
    expect(await list.items()).toEqual(['item']);
  });
});
