import type { Socket } from 'node:net';
import { Relay } from './relay';

interface Moment {
  readonly said: RegExp;
  readonly when: 'BEFORE' | 'AFTER';
  readonly reached: () => void;
}

/**
 * A way from a program to a server on which the traffic can be held at a chosen moment: when the program has said
 * something, before the server hears it or as soon as it has answered. What is killed then is killed in the middle.
 */
export class Passage {
  private constructor(
    private readonly relay: Relay,
    private readonly moments: Moment[],
  ) {}

  static async open(target: string): Promise<Passage> {
    const moments: Moment[] = [];
    return new Passage(await Relay.open(target, (from, to) => carryUntil(moments, from, to)), moments);
  }

  /** The address of the server, by this way. */
  get url(): string {
    return this.relay.url;
  }

  /**
   * Resolves when the moment is reached; on that connection nothing goes on from then. Several may be waited for: each
   * holds another connection.
   */
  heldAt(when: Moment['when'], said: RegExp): Promise<void> {
    return new Promise((reached) => this.moments.push({ when, said, reached }));
  }

  stop(): Promise<void> {
    return this.relay.stop();
  }
}

function carryUntil(moments: Moment[], from: Socket, to: Socket): void {
  let held: Moment | null = null;
  let stopped = false;
  const hold = () => {
    stopped = true;
    held?.reached();
    from.pause();
    to.pause();
  };
  from.on('data', (chunk) => {
    if (stopped) return;
    held ??= momentOf(moments, chunk.toString('latin1'));
    if (held?.when === 'BEFORE') return hold();
    // What is said in several parts is heard whole before its answer is held.
    to.write(chunk);
  });
  to.on('data', (chunk) => (held ? hold() : from.write(chunk)));
}

function momentOf(moments: Moment[], said: string): Moment | null {
  const index = moments.findIndex((moment) => moment.said.test(said));
  return index < 0 ? null : (moments.splice(index, 1)[0] ?? null);
}
