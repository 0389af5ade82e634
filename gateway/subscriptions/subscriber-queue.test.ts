import { SubscriberQueue } from './subscriber-queue';

function queue(most: number) {
  let left = 0;
  const made = new SubscriberQueue<number>(
    most,
    () => new Error('too slow'),
    () => {
      left += 1;
    },
  );
  return { made, left: () => left };
}

describe('what waits for a subscriber', () => {
  it('is taken in order, whether it came before or after it was asked for', async () => {
    const { made } = queue(10);
    made.push(1);
    made.push(2);
    expect(await made.next()).toEqual({ value: 1, done: false });
    expect(await made.next()).toEqual({ value: 2, done: false });
    const asked = made.next();
    made.push(3);
    expect(await asked).toEqual({ value: 3, done: false });
  });

  it('ends with one error when it grows too long, and nothing is left out in silence', async () => {
    const { made, left } = queue(3);
    for (const item of [1, 2, 3, 4, 5]) made.push(item);
    await expect(made.next()).rejects.toThrow('too slow');
    expect(await made.next()).toEqual({ value: undefined, done: true });
    expect(left()).toBe(1);
  });

  it('is given out before the stream completes', async () => {
    const { made } = queue(3);
    made.push(1);
    made.end();
    made.push(2);
    expect(await made.next()).toEqual({ value: 1, done: false });
    expect(await made.next()).toEqual({ value: undefined, done: true });
  });

  it('is forgotten when the subscriber leaves, who is told once', async () => {
    const { made, left } = queue(3);
    made.push(1);
    const asked = queue(3);
    const pending = asked.made.next();
    await asked.made.return();
    expect(await pending).toEqual({ value: undefined, done: true });
    await made.return();
    await made.return();
    expect(await made.next()).toEqual({ value: undefined, done: true });
    expect(left()).toBe(1);
  });
});
