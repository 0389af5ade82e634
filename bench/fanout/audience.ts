import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { childAnswer } from '../measures/child-answer';
import type { Heard, Subscriber, Wish } from './listeners';

/** So many in one process, that the client is not what is measured. */
const subscribersEach = 5_000;

/** All subscribers of one gateway, in processes of their own. */
export class Audience {
  private readonly processes: ChildProcess[] = [];

  /** Resolves when all are connected and have subscribed. */
  async connect(url: string, subscribers: readonly Subscriber[]): Promise<void> {
    for (let first = 0; first < subscribers.length; first += subscribersEach) {
      const child = fork(join(__dirname, 'listeners.js'));
      this.processes.push(child);
      const wish: Wish = { url, subscribers: subscribers.slice(first, first + subscribersEach) };
      child.send(wish);
      const answer = (await childAnswer(child)) as { readonly failed?: string };
      if (answer.failed !== undefined) throw new Error(`cannot connect: ${answer.failed}`);
    }
  }

  beginAnew(): void {
    for (const child of this.processes) child.send('anew');
  }

  async heard(): Promise<Heard> {
    const each = await Promise.all(
      this.processes.map(async (child) => {
        child.send('heard');
        return (await childAnswer(child)) as Heard;
      }),
    );
    const sum = (key: keyof Heard) => each.reduce((total, one) => total + one[key], 0);
    return {
      ...{ messages: sum('messages'), wrong: sum('wrong'), closed: sum('closed') },
      last: Math.max(...each.map(({ last }) => last)),
    };
  }

  leave(): void {
    for (const child of this.processes) child.kill();
  }
}
