import type { Socket } from 'node:net';
import { Relay } from './relay';

/** A line to a server that is cut when it is told to, without a goodbye: at once or in the middle of what is sent. */
export class CutLine {
  /** How often it was cut. */
  cuts = 0;
  private readonly asked: number[] = [];
  private readonly open = new Set<Socket>();
  private relay: Relay | null = null;

  static async to(target: string): Promise<CutLine> {
    const line = new CutLine();
    line.relay = await Relay.open(target, (near, far) => line.carry(near, far));
    return line;
  }

  get url(): string {
    return this.relay?.url ?? '';
  }

  /** Cuts that were asked for and have not happened: nobody is connected, or too little was sent. */
  get waiting(): number {
    return this.asked.length;
  }

  /** Cuts one connection when so many bytes more have gone over it, in either direction; others wait for the next one. */
  cutAfter(bytes: number): void {
    this.asked.push(bytes);
    if (bytes === 0 && this.asked.length === 1) for (const socket of this.open) this.cut(socket);
  }

  async stop(): Promise<void> {
    await this.relay?.stop();
  }

  private carry(near: Socket, far: Socket): void {
    this.open.add(near);
    near.on('close', () => this.open.delete(near));
    const pass = (to: Socket) => (chunk: Buffer) => {
      const [left] = this.asked;
      if (left === undefined || left > chunk.length) {
        if (left !== undefined) this.asked[0] = left - chunk.length;
        return void to.write(chunk);
      }
      // What was sent before the cut still arrives, up to the middle of a frame.
      to.write(chunk.subarray(0, left), () => this.cut(near));
      near.pause();
      far.pause();
    };
    near.on('data', pass(far));
    far.on('data', pass(near));
  }

  private cut(socket: Socket): void {
    if (!this.open.delete(socket)) return;
    this.asked.shift();
    this.cuts += 1;
    socket.destroy();
  }
}
