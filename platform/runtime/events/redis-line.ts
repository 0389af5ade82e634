import { Redis } from 'ioredis';

/** Longest that Redis may take for an answer; then the line counts as dead, whatever the socket says. */
const patienceMilliseconds = 2_000;
const beatMilliseconds = 1_000;

/**
 * One connection to Redis that comes back by itself. Nothing waits in it while Redis is away: what would be sent then is
 * refused at once, so that an outage costs neither time nor memory. A Redis that stands still without closing its
 * sockets is noticed by asking it on a beat.
 */
export class RedisLine {
  readonly redis: Redis;
  private readonly beat: NodeJS.Timeout;
  private fault: unknown = null;
  private asking = false;

  constructor(url: string, told: { readonly onUp: () => void; readonly onDown: (fault: unknown) => void }) {
    this.redis = new Redis(url, {
      ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 },
      ...{ autoResubscribe: false, autoResendUnfulfilledCommands: false },
      ...{ commandTimeout: patienceMilliseconds, connectTimeout: patienceMilliseconds },
    });
    this.redis.on('error', (error: unknown) => (this.fault = error));
    this.redis.on('ready', () => told.onUp());
    this.redis.on('close', () => told.onDown(this.fault));
    this.beat = setInterval(() => void this.ask(), beatMilliseconds);
    this.beat.unref();
  }

  get isUp(): boolean {
    return this.redis.status === 'ready';
  }

  /** Resolves after the first try; a Redis that is away is tried again and again. */
  async connect(): Promise<void> {
    await this.redis.connect().catch((error: unknown) => (this.fault ??= error));
  }

  /** Runs a command; false when it could not be had, and the line is then taken up anew. */
  async run(command: (redis: Redis) => Promise<unknown>): Promise<boolean> {
    if (!this.isUp) return false;
    try {
      await command(this.redis);
      return true;
    } catch (error) {
      this.fault = error;
      if (this.isUp) this.redis.disconnect(true);
      return false;
    }
  }

  stop(): void {
    clearInterval(this.beat);
    this.redis.disconnect();
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    await this.run((redis) => redis.ping());
    this.asking = false;
  }
}
