import { ManualClock } from '../../platform/domain/clock';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { PositionedEvent } from '../../schema/events/envelope';
import { until } from '../../test/support/until';
import type { CachingRule } from './caching-rules';
import { channelChanges, Changes } from './changes';
import { Kept } from './kept';

const rule: CachingRule = {
  seconds: 60,
  isPublic: true,
  needs: [{ channel: 'agencies', events: ['AgencyChanged'], except: [] }],
};
const event = (position: number, type = 'AgencyChanged'): PositionedEvent => ({
  position,
  event: { id: `e${position}`, type, at: '2026-01-05T00:00:00Z' },
});

/** A store over a channel that a test tells by hand. */
function world(bytes = 100_000) {
  const clock = new ManualClock(new Date('2026-01-05T00:00:00Z'));
  const state = {
    isCurrent: true,
    position: 0 as number | null,
    tell: (_event: PositionedEvent): void => undefined,
  };
  const changes = new Changes(
    new Set(['agencies'] as const),
    (channel, tell) => {
      state.tell = tell;
      return {
        channel,
        get position() {
          return state.position;
        },
        isCurrent: () => state.isCurrent,
        start: async () => undefined,
        stop: async () => undefined,
      };
    },
    () => undefined,
  );
  const kept = new Kept<{ text: string }>({ bytes, sizeOf: ({ text }) => text.length, changes, clock });
  const keep = (key: string, text = key) => {
    const begun = kept.begin(rule);
    if (begun) kept.keep(key, { text }, begun);
  };
  const has = (key: string) => kept.find(key) !== null;
  return { clock, state, changes, kept, keep, has };
}

describe('what is kept', () => {
  it('is given back with its age until it is too old', () => {
    const { clock, kept, keep, has } = world();
    keep('a');
    clock.advance(59_999);
    expect(kept.find('a')).toMatchObject({ value: { text: 'a' }, age: 59 });
    clock.advance(1);
    expect(has('a')).toBe(false);
  });

  it('is not given back from the instant on that those who were asked have named', () => {
    const { clock, kept, has } = world();
    const named = (key: string, until: string | null) => {
      const begun = kept.begin(rule);
      return begun && kept.keep(key, { text: key }, { ...begun, keeping: { until } });
    };
    expect(named('a', '2026-01-05T00:00:10.000Z')).toEqual(new Date('2026-01-05T00:00:10.000Z'));
    expect(named('later', '2026-01-05T01:00:00.000Z')).toEqual(new Date('2026-01-05T00:01:00.000Z'));
    expect([named('past', '2026-01-05T00:00:00.000Z'), named('never', null)]).toEqual([null, null]);
    clock.advance(9_999);
    expect([has('a'), has('later'), has('past'), has('never')]).toEqual([true, true, false, false]);
    clock.advance(1);
    expect([has('a'), has('later')]).toEqual([false, true]);
  });

  it('was made of all that was heard here', () => {
    const { state, kept, has } = world();
    const made = (key: string, position: number) => {
      const begun = kept.begin(rule);
      if (begun) {
        const keeping = { heard: [{ channel: 'agencies', position } as const] };
        kept.keep(key, { text: key }, { ...begun, keeping });
      }
    };
    state.position = 7;
    made('behind', 6);
    made('level', 7);
    made('ahead', 8);
    state.position = null;
    made('unknown', 9);
    expect(['behind', 'level', 'ahead', 'unknown'].map(has)).toEqual([false, true, true, false]);
  });

  it('is not given back before it was read, should a clock be set back', () => {
    const { clock, keep, has } = world();
    keep('a');
    clock.advance(-1);
    expect(has('a')).toBe(false);
  });

  it('is void once its event is told, and only its own', () => {
    const { state, keep, has } = world();
    keep('a');
    state.tell(event(1, 'CategoryChanged'));
    expect(has('a')).toBe(true);
    state.tell(event(2));
    expect(has('a')).toBe(false);
  });

  it('is void once any event but those excepted is told', () => {
    const { state, kept } = world();
    const needs = [{ channel: 'agencies', events: null, except: ['AgencyChanged'] } as const];
    const begun = kept.begin({ ...rule, needs });
    if (!begun) throw new Error('nothing began');
    kept.keep('a', { text: 'a' }, begun);
    state.tell(event(1));
    expect(kept.find('a')).not.toBeNull();
    state.tell(event(2, 'CategoryChanged'));
    expect(kept.find('a')).toBeNull();
  });

  it('is void once a write to its service came back', () => {
    const { changes, keep, has } = world();
    keep('a');
    changes.wrote('complaints');
    expect(has('a')).toBe(true);
    changes.wrote('agencies');
    expect(has('a')).toBe(false);
  });

  it('was read wholly after the last event: what began before is not kept', () => {
    const { state, kept, has } = world();
    const begun = kept.begin(rule);
    if (!begun) throw new Error('nothing began');
    state.tell(event(1));
    kept.keep('a', { text: 'old' }, begun);
    expect(has('a')).toBe(false);
  });

  it('is not given back while the channel is behind, and is again when it has caught up', () => {
    const { state, kept, keep, has } = world();
    keep('a');
    keep('b');
    state.isCurrent = false;
    expect([has('a'), has('b'), kept.begin(rule)]).toEqual([false, false, null]);
    state.isCurrent = true;
    expect([has('a'), has('b')]).toEqual([true, true]);
  });

  it('stays within its bytes', () => {
    const { kept, keep, has } = world(10_000);
    for (let index = 0; index < 200; index += 1) keep(`key ${index}`, 'x'.repeat(500));
    expect(kept.size).toBeLessThanOrEqual(10_000);
    expect([has('key 0'), has('key 199')]).toEqual([false, true]);
    keep('too long', 'x'.repeat(20_000));
    expect([has('too long'), has('key 199')]).toEqual([false, true]);
  });
});

describe('a channel', () => {
  const log = makeLogger('gateway', 'silent');
  const surroundings = { clock: { now: () => new Date() }, log };
  const needs = rule.needs;

  async function channel(feed: (after: number) => Promise<readonly PositionedEvent[]>) {
    const bus = new InProcessBus(() => undefined);
    const changes = channelChanges(
      new Set(['agencies'] as const),
      { ...surroundings, bus },
      { feeds: { agencies: { channel: 'agencies', read: feed } }, onChange: () => undefined },
    );
    await changes.start();
    return { bus, changes };
  }

  it('is not believed without a feed', async () => {
    const bus = new InProcessBus(() => undefined);
    const options = { feeds: {}, onChange: () => undefined };
    const changes = channelChanges(new Set(['agencies'] as const), { ...surroundings, bus }, options);
    await changes.start();
    await bus.publish('agencies', event(1));
    expect(changes.mark(needs)).toBeNull();
    await changes.stop();
  });

  it('is not believed from the moment a hole shows until it is filled', async () => {
    const store = [event(1)];
    let open = (): void => undefined;
    let gate = Promise.resolve();
    const { bus, changes } = await channel(async (after) => {
      await gate;
      return store.filter(({ position }) => position > after);
    });
    const before = changes.mark(needs);
    expect(before).not.toBeNull();
    gate = new Promise((resolve) => (open = resolve));
    store.push(event(2), event(3));
    await bus.publish('agencies', event(3));
    expect(changes.mark(needs)).toBeNull();
    open();
    await until(() => changes.mark(needs) !== null);
    expect(changes.mark(needs)).not.toBe(before);
    await changes.stop();
  });

  it('is not believed while its feed cannot be read', async () => {
    let isBroken = false;
    const store = [event(1)];
    const { bus, changes } = await channel(async (after) => {
      if (isBroken) throw new Error('away');
      return store.filter(({ position }) => position > after);
    });
    expect(changes.mark(needs)).not.toBeNull();
    isBroken = true;
    await bus.publish('agencies', event(3));
    await until(() => changes.mark(needs) === null);
    isBroken = false;
    store.push(event(2), event(3));
    await until(() => changes.mark(needs) !== null);
    await changes.stop();
  });
});
