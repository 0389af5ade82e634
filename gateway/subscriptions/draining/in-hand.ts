import { setImmediate as turn } from 'node:timers/promises';
import type { Message } from '../message';
import { streamBefore } from '../stream-before';

type Messages = AsyncGenerator<Message, void, void>;

/** What one connection still has to be told: answers that are being worked out, and messages that wait. */
export class InHand {
  private readonly busy = new Set<object>();
  private settled: () => void = () => undefined;

  /** The same stream, watched. `once`: of one answer, which is in hand from the start. */
  watch(messages: Messages, once: boolean): Messages {
    const stream = {};
    const free = () => {
      this.busy.delete(stream);
      this.settled();
    };
    if (once) this.busy.add(stream);
    const next = async () => {
      // Who asks for the next message has sent the last one.
      if (!once) free();
      try {
        const told = await messages.next();
        if (told.done) free();
        else this.busy.add(stream);
        return told;
      } catch (error) {
        free();
        throw error;
      }
    };
    return streamBefore(messages, next, free);
  }

  /** Resolves when nothing is in hand, or when the time is over. */
  async done(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), milliseconds);
    });
    // A message that waits is taken in the turn in which it is asked for.
    await turn();
    while (this.busy.size > 0) {
      const next = new Promise<'settled'>((resolve) => (this.settled = () => resolve('settled')));
      if ((await Promise.race([next, late])) === 'late') break;
      await turn();
    }
    clearTimeout(timer);
  }
}
