import { createHmac, randomUUID } from 'node:crypto';
import type { Clock } from '../../../platform/domain/clock';
import { seeded } from './faults';
import type { Told } from './national-system';
import { shuffled } from './rows';

export interface PushTarget {
  readonly url: string;
  readonly secret: string;
}

interface PushedEvent extends Told {
  readonly id: string;
}

/**
 * Tells the hub of changes, in case the ministry ever does: HMAC-SHA256 over timestamp and body. It can be made to
 * tell twice and in another order; what the hub does not take stays and is told again by `deliver`.
 */
export class EventPush {
  private waiting: PushedEvent[] = [];
  private running: Promise<void> = Promise.resolve();
  private chance = seeded(1);
  twice = 0;
  shuffled = false;
  /** False: events wait until `deliver` is called. */
  atOnce = true;

  constructor(
    private readonly target: PushTarget | null,
    private readonly clock: Clock,
  ) {}

  seed(seed: number): void {
    this.chance = seeded(seed);
  }

  tell(told: Told): void {
    if (!this.target) return;
    this.waiting.push({ ...told, id: randomUUID() });
    if (this.atOnce) void this.deliver();
  }

  /** Tells what waits; gives how many were not taken and wait on. */
  async deliver(): Promise<number> {
    const { target } = this;
    if (!target) return 0;
    this.running = this.running.then(async () => {
      const batch = this.waiting;
      this.waiting = [];
      for (const event of this.shuffled ? shuffled(batch, this.chance) : batch) {
        const taken = await this.send(target, event);
        if (!taken) this.waiting.push(event);
        else if (this.chance() < this.twice) await this.send(target, event);
      }
    });
    await this.running;
    return this.waiting.length;
  }

  async stop(): Promise<void> {
    await this.running;
  }

  private async send({ url, secret }: PushTarget, event: PushedEvent): Promise<boolean> {
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1_000));
    const body = JSON.stringify({ event_id: event.id, type: event.type, complaint_id: event.reportId });
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-lapor-timestamp': timestamp,
          'x-lapor-signature': signature,
        },
        body,
        signal: AbortSignal.timeout(10_000),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }
}
