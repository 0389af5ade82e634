import type { Channel, PositionedEvent } from '../../../schema/events/envelope';
import type { Bus } from './bus';

/** The bus of the embedded hub: every service lives in this process. */
export class InProcessBus implements Bus {
  readonly awaySince = null;
  private readonly listeners = new Map<Channel, Set<(event: PositionedEvent) => void>>();

  constructor(private readonly onFault: (error: unknown) => void) {}

  async publish(channel: Channel, event: PositionedEvent): Promise<void> {
    for (const hear of [...(this.listeners.get(channel) ?? [])]) {
      try {
        hear(event);
      } catch (error) {
        this.onFault(error);
      }
    }
  }

  async listen(channel: Channel, hear: (event: PositionedEvent) => void): Promise<() => Promise<void>> {
    const listeners = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, listeners);
    // A wrapper of its own, so that one function listening twice can leave once.
    const own = (event: PositionedEvent) => hear(event);
    listeners.add(own);
    return async () => {
      listeners.delete(own);
    };
  }

  async stop(): Promise<void> {
    this.listeners.clear();
  }
}
