import { parseAccountEvent } from '../../schema/events/account-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import type { Clock } from '../../platform/domain/clock';
import type { Bus, EventFeed } from '../../platform/runtime/events/bus';
import type { Logger } from '../../platform/runtime/logging/logger';
import { firstSince } from './feed-tail';

/** No access token lives longer, so nothing older has to be remembered. */
const longestTokenLife = 24 * 60 * 60 * 1000;
const batch = 500;
/** Covers nudges that were lost. */
const beatMilliseconds = 5_000;

export interface RevocationsOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  /** Null where the accounts service cannot be read: then only what is told from now on is known. */
  readonly feed: EventFeed | null;
}

/**
 * Whose tokens are void, and since when: told live by the bus, and read from the accounts service's feed at
 * the start and on a slow beat, so that a lost nudge delays a revocation and never loses it.
 */
export class Revocations {
  private readonly since = new Map<string, number>();
  private readonly listeners = new Set<(accountId: string) => void>();
  /** Null until the feed was read for the first time. */
  private position: number | null = null;
  private reading: Promise<void> | null = null;
  private leave: (() => Promise<void>) | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: RevocationsOptions) {}

  /** The accounts service may start after the gateway: it is asked again on every beat. */
  async start(): Promise<void> {
    this.leave = await this.options.bus.listen('accounts', (event) => this.hear(event));
    if (!this.options.feed) return;
    const beat = () => this.catchUp().catch((error: unknown) => this.fault(error));
    await beat();
    this.timer = setInterval(() => void beat(), beatMilliseconds);
    this.timer.unref();
  }

  /** False until everything told before the start is known. */
  get isCurrent(): boolean {
    return this.options.feed === null || this.position !== null;
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.leave?.();
    await this.reading?.catch(() => undefined);
  }

  /** Tokens carry their time of issue to the millisecond, so one issued right after a revocation works. */
  isVoid(accountId: string, issuedAt: Date): boolean {
    const since = this.since.get(accountId);
    return since !== undefined && issuedAt.getTime() < since;
  }

  /** Tells of every account whose older tokens became void. */
  onRevoked(listener: (accountId: string) => void): void {
    this.listeners.add(listener);
  }

  /** Reads what the feed told since the last reading. */
  async catchUp(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    await this.reading;
  }

  private async read(): Promise<void> {
    const { feed, clock } = this.options;
    if (!feed) return;
    const oldest = new Date(clock.now().getTime() - longestTokenLife);
    let position = this.position ?? (await firstSince(feed, oldest));
    for (;;) {
      const events = await feed.read(position, batch);
      for (const told of events) {
        this.apply(told.event);
        position = told.position;
      }
      if (events.length < batch) break;
    }
    this.position = position;
    this.forgetOld();
  }

  private hear({ event }: PositionedEvent): void {
    try {
      this.apply(event);
    } catch (error) {
      this.fault(error);
    }
  }

  private apply(told: unknown): void {
    const event = parseAccountEvent(told, 'accounts');
    if (event.type !== 'SessionsRevoked' && event.account.active) return;
    const at = Date.parse(event.at);
    if (at <= (this.since.get(event.account.id) ?? -Infinity)) return;
    this.since.set(event.account.id, at);
    for (const listener of this.listeners) listener(event.account.id);
  }

  private forgetOld(): void {
    const oldest = this.options.clock.now().getTime() - longestTokenLife;
    for (const [accountId, at] of this.since) if (at < oldest) this.since.delete(accountId);
  }

  private fault(error: unknown): void {
    this.options.log.error({ error }, 'account events cannot be read');
  }
}
