import { delivered } from './delivery';
import { Message } from './message';
import { SubscriberQueue } from './subscriber-queue';

function stream(told: readonly Message[]): SubscriberQueue<Message> {
  const queue = new SubscriberQueue<Message>(
    10,
    () => new Error('too slow'),
    () => undefined,
  );
  for (const message of told) queue.push(message);
  return queue;
}

describe('what a subscriber is sent', () => {
  const told = [
    new Message({ data: { name: 'Ubung “7”' }, extensions: { cursor: 'c' } }),
    new Message({ data: null }),
  ];

  it('is the frame of the protocol, around JSON that was written once for all', async () => {
    const sent: Record<string, Buffer[]> = { 'a "1"': [], b: [] };
    const before = told.map(({ json }) => json);
    for (const [id, frames] of Object.entries(sent)) {
      const queue = stream(told);
      queue.end();
      const all = delivered(queue, id, async (frame) => void frames.push(frame));
      expect(await all.next()).toEqual({ done: true, value: undefined });
      expect(frames.map((frame) => JSON.parse(String(frame)))).toEqual(
        told.map(({ answer }) => ({ id, type: 'next', payload: answer })),
      );
    }
    for (const [index, { json }] of told.entries()) expect(json).toBe(before[index]);
  });

  it('waits for each message to be taken, and ends with what ended the stream', async () => {
    const queue = stream(told);
    const taken: (() => void)[] = [];
    const all = delivered(queue, 'a', () => new Promise((resolve) => taken.push(resolve)));
    const over = all.next();
    queue.end(new Error('gone wrong'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toHaveLength(1);
    taken[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toHaveLength(2);
    taken[1]?.();
    await expect(over).rejects.toThrow('gone wrong');
  });

  it('stops when the client leaves while nothing is told', async () => {
    const queue = stream([]);
    const all = delivered(queue, 'a', async () => undefined);
    const over = all.next();
    await all.return();
    expect(await over).toEqual({ done: true, value: undefined });
    expect(queue.isOver).toBe(true);
  });
});
