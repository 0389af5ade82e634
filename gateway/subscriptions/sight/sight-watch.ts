import { setTimeout as wait } from 'node:timers/promises';
import { SharedRun } from '../../../platform/runtime/shared-run';
import { GatewayRefusal } from '../../errors/gateway-refusal';

const firstPauseMilliseconds = 50;
const longestPauseMilliseconds = 2_000;

/** A stream that can be ended. */
export interface Watched {
  end(error: Error): void;
}

/**
 * Who of an audience was found to be allowed to be told of the thing; when they are not any more, their streams end. Who
 * never was learns nothing: to them it stays what it was, as silent as a thing that does not exist.
 */
export class SightWatch<Stream extends Watched> {
  private readonly confirmed = new Set<Stream>();
  private readonly confirming = new Map<Stream, Promise<void>>();
  private readonly looking = new SharedRun(() => this.look());

  /** `sees` says of the audience whether it may be told now, null when nobody knows. */
  constructor(private readonly sees: () => Promise<boolean | null>) {}

  join(stream: Stream): void {
    const confirming = this.sees().then((isSeen) => {
      if (this.confirming.delete(stream) && isSeen) this.confirmed.add(stream);
    });
    this.confirming.set(stream, confirming);
  }

  /** It has been told of the thing. */
  told(stream: Stream): void {
    this.confirming.delete(stream);
    this.confirmed.add(stream);
  }

  leave(stream: Stream): void {
    this.confirming.delete(stream);
    this.confirmed.delete(stream);
  }

  /** Something happened of which the audience was told nothing. */
  review(): void {
    void this.looking.run();
  }

  private async look(): Promise<void> {
    await Promise.all(this.confirming.values());
    const before = [...this.confirmed];
    if (before.length === 0 || (await this.isSeen())) return;
    for (const stream of before) {
      if (this.confirmed.has(stream)) stream.end(new GatewayRefusal('RIGHT_LOST').toGraphQLError());
    }
  }

  /** Waits for an owner that does not say; true when nobody is left to whom it matters. */
  private async isSeen(): Promise<boolean> {
    for (let pause = firstPauseMilliseconds; this.confirmed.size > 0; pause *= 2) {
      const isSeen = await this.sees();
      if (isSeen !== null) return isSeen;
      await wait(Math.min(pause, longestPauseMilliseconds), null, { ref: false });
    }
    return true;
  }
}
