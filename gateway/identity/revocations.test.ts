import type { AccountEvent } from '../../schema/events/account-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { ManualClock } from '../../platform/domain/clock';
import type { EventFeed } from '../../platform/runtime/events/bus';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { accountEvent } from '../../test/support/gateway';
import { firstSince } from './feed-tail';
import { Revocations } from './revocations';

const now = new Date('2026-03-02T09:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const log = makeLogger('test', 'silent');

class Feed implements EventFeed<AccountEvent> {
  readonly channel = 'accounts';
  readonly events: AccountEvent[] = [];
  reads = 0;

  async read(after: number, limit: number): Promise<readonly PositionedEvent<AccountEvent>[]> {
    this.reads += 1;
    return this.events
      .slice(after, after + limit)
      .map((event, index) => ({ position: after + index + 1, event }));
  }
}

function world() {
  const feed = new Feed();
  const bus = new InProcessBus(() => undefined);
  const revocations = new Revocations({ bus, clock: new ManualClock(now), log, feed });
  return { feed, bus, revocations };
}

describe('revocations', () => {
  it('void the tokens issued before, to the millisecond, and no later one', async () => {
    const { bus, revocations } = world();
    await revocations.start();
    const event = accountEvent({ id: 'a1', type: 'SessionsRevoked', at: now });
    await bus.publish('accounts', { position: 1, event });
    expect(revocations.isVoid('a1', new Date(now.getTime() - 1))).toBe(true);
    expect(revocations.isVoid('a1', now)).toBe(false);
    expect(revocations.isVoid('a1', new Date(now.getTime() + 1))).toBe(false);
    expect(revocations.isVoid('a2', hoursAgo(1))).toBe(false);
    await revocations.stop();
  });

  it('are known after a restart, and when the nudge was lost', async () => {
    const { feed, revocations } = world();
    feed.events.push(accountEvent({ id: 'a1', type: 'SessionsRevoked', at: hoursAgo(2) }));
    await revocations.start();
    expect(revocations.isVoid('a1', hoursAgo(3))).toBe(true);
    const heard: string[] = [];
    revocations.onRevoked((accountId) => heard.push(accountId));
    feed.events.push(accountEvent({ id: 'a2', type: 'SessionsRevoked', at: now }));
    await revocations.catchUp();
    expect(revocations.isVoid('a2', hoursAgo(1))).toBe(true);
    expect(heard).toEqual(['a2']);
    await revocations.stop();
  });

  it('wait for an accounts service that starts later, and say so', async () => {
    const { feed, bus } = world();
    let isUp = false;
    const late: EventFeed<AccountEvent> = {
      channel: 'accounts',
      read: (after, limit) => (isUp ? feed.read(after, limit) : Promise.reject(new Error('not yet'))),
    };
    feed.events.push(accountEvent({ id: 'a1', type: 'SessionsRevoked', at: hoursAgo(2) }));
    const revocations = new Revocations({ bus, clock: new ManualClock(now), log, feed: late });
    await revocations.start();
    expect(revocations.isCurrent).toBe(false);
    isUp = true;
    await revocations.catchUp();
    expect(revocations.isCurrent).toBe(true);
    expect(revocations.isVoid('a1', hoursAgo(3))).toBe(true);
    await revocations.stop();
  });

  it('include an account that was closed, and nothing else that changes', async () => {
    const { bus, revocations } = world();
    await revocations.start();
    const closed = accountEvent({ id: 'a1', type: 'AccountChanged', at: now });
    await bus.publish('accounts', {
      position: 1,
      event: { ...closed, account: { ...closed.account, active: false } } as never,
    });
    await bus.publish('accounts', {
      position: 2,
      event: accountEvent({ id: 'a2', type: 'AccountChanged', at: now }),
    });
    expect(revocations.isVoid('a1', hoursAgo(1))).toBe(true);
    expect(revocations.isVoid('a2', hoursAgo(1))).toBe(false);
    await revocations.stop();
  });

  it('survive an event that cannot be read', async () => {
    const { bus, revocations } = world();
    await revocations.start();
    await bus.publish('accounts', { position: 1, event: { id: 'x', type: 'Nonsense', at: 'never' } });
    const event = accountEvent({ id: 'a1', type: 'SessionsRevoked', at: now });
    await bus.publish('accounts', { position: 2, event });
    expect(revocations.isVoid('a1', hoursAgo(1))).toBe(true);
    await revocations.stop();
  });
});

describe('the tail of a feed', () => {
  it('is found in a few reads, wherever it begins', async () => {
    for (const [old, fresh] of [
      [0, 0],
      [0, 3],
      [1, 0],
      [1, 1],
      [5, 2],
      [1_000, 7],
      [1_023, 0],
      [1_024, 1],
    ] as const) {
      const feed = new Feed();
      for (let i = 0; i < old; i += 1)
        feed.events.push(accountEvent({ id: 'a', type: 'AccountChanged', at: hoursAgo(48) }));
      for (let i = 0; i < fresh; i += 1)
        feed.events.push(accountEvent({ id: 'a', type: 'AccountChanged', at: hoursAgo(1) }));
      expect(await firstSince(feed, hoursAgo(24))).toBe(old);
      expect(feed.reads).toBeLessThan(30);
    }
  });
});
