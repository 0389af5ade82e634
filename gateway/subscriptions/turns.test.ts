import { Turns } from './turns';

describe('turns', () => {
  it('let no more run at once than they are told, and all of them in the end', async () => {
    const turns = new Turns(3);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        turns.run(async () => {
          running += 1;
          most = Math.max(most, running);
          order.push(index);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('go on after work that fails', async () => {
    const turns = new Turns(1);
    const failing = turns.run(() => Promise.reject(new Error('no')));
    const next = turns.run(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('give way to what comes meanwhile', async () => {
    const turns = new Turns(1);
    let done = 0;
    const all = Promise.all(Array.from({ length: 50 }, () => turns.run(async () => void (done += 1))));
    // One turn of the event loop, not a time: a busy machine takes no more of the waiting ones in it.
    await new Promise((resolve) => setImmediate(resolve));
    const doneBefore = done;
    await all;
    expect(doneBefore).toBeLessThan(50);
  });
});
