import type { ServerResponse } from 'node:http';
import { heartbeat } from './frames';

const heartbeatMilliseconds = 12_000;

/** One answer of HTTP that stays open and carries events. */
export class EventStream {
  private readonly timer: NodeJS.Timeout;
  private isTaken = true;

  constructor(
    private readonly answer: ServerResponse,
    headers: Readonly<Record<string, string | number | string[] | undefined>>,
  ) {
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) answer.setHeader(name, value);
    answer.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      // For proxies that would collect before they pass on.
      'x-accel-buffering': 'no',
      // Its end is the end of the line, so that nothing is left open when the hub stops.
      connection: 'close',
    });
    answer.write(heartbeat);
    this.timer = setInterval(() => this.beat(), heartbeatMilliseconds);
    answer.once('close', () => clearInterval(this.timer));
    // A lost line: the close that follows says all there is to say.
    answer.on('error', () => undefined);
  }

  get isOver(): boolean {
    return this.answer.destroyed || this.answer.writableEnded;
  }

  onClosed(closed: () => void): void {
    if (this.answer.destroyed) closed();
    else this.answer.once('close', closed);
  }

  /** Resolves when the frame is handed to the system, so a slow reader slows its own streams only. */
  async send(frame: Buffer): Promise<void> {
    if (this.isOver) return;
    await new Promise<void>((resolve) => this.answer.write(frame, () => resolve()));
  }

  end(last?: Buffer): void {
    if (!this.isOver) this.answer.end(last);
  }

  /** A reader that took nothing between two beats is gone, or as good as gone. */
  private beat(): void {
    if (!this.isTaken) return void this.answer.destroy();
    this.isTaken = false;
    this.answer.write(heartbeat, () => (this.isTaken = true));
  }
}
