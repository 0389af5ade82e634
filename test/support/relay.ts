import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server over TCP, on which somebody decides what is carried. What ends on one side ends on the other. */
export class Relay {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** `carry` is given both ends of each connection, and carries nothing unless it does so itself. */
  static async open(target: string, carry: (near: Socket, far: Socket) => void): Promise<Relay> {
    const relay = new Relay(createServer(), new URL(target));
    relay.server.on('connection', (near) => relay.join(near, carry));
    relay.server.listen(0, '127.0.0.1');
    await once(relay.server, 'listening');
    return relay;
  }

  /** The address of the server, by this way. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, carry: (near: Socket, far: Socket) => void): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      // A killed program ends its connections in the middle.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    carry(near, far);
  }
}
