import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

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
  private readonly moments: Moment[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (socket) => this.join(socket));
  }

  static async open(target: string): Promise<Passage> {
    const passage = new Passage(createServer(), new URL(target));
    passage.server.listen(0, '127.0.0.1');
    await once(passage.server, 'listening');
    return passage;
  }

  /** The address of the server, by this way. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /**
   * Resolves when the moment is reached; on that connection nothing goes on from then. Several may be waited for: each
   * holds another connection.
   */
  heldAt(when: Moment['when'], said: RegExp): Promise<void> {
    return new Promise((reached) => this.moments.push({ when, said, reached }));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(from: Socket): void {
    const to = connect(Number(this.target.port), this.target.hostname);
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
      held ??= this.momentOf(chunk.toString('latin1'));
      if (held?.when === 'BEFORE') return hold();
      // What is said in several parts is heard whole before its answer is held.
      to.write(chunk);
    });
    to.on('data', (chunk) => (held ? hold() : from.write(chunk)));
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(one);
      // A killed program ends its connections in the middle.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }

  private momentOf(said: string): Moment | null {
    const index = this.moments.findIndex((moment) => moment.said.test(said));
    return index < 0 ? null : (this.moments.splice(index, 1)[0] ?? null);
  }
}
